import type { Sfnt } from "./sfnt.ts";

/**
 * A TrueType file that draws the glyphs set in `used` (one entry a glyph, 1 where used) and no others. Glyphs keep
 * their numbers, so what was set once can be shown in any file, and their outlines are copied untouched.
 */
export function subsetFace(face: Sfnt, used: Uint8Array): Buffer {
  const kept = withComponents(face, used);
  const count = kept.lastIndexOf(1) + 1;
  const hmtx = Buffer.alloc(count * 4);
  const loca = Buffer.alloc((count + 1) * 4);
  const outlines: Buffer[] = [];
  let end = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    loca.writeUInt32BE(end, glyph * 4);
    if (!kept[glyph]) continue;
    copyMetric(face, glyph, hmtx);
    const outline = padded(outlineOf(face, glyph));
    outlines.push(outline);
    end += outline.length;
  }
  loca.writeUInt32BE(end, count * 4);

  const head = Buffer.from(table(face, "head"));
  const hhea = Buffer.from(table(face, "hhea"));
  const maxp = Buffer.from(table(face, "maxp"));
  head.writeUInt32BE(0, 8); // checkSumAdjustment: of the whole file, which no reader of a PDF tests
  head.writeInt16BE(1, 50); // long locations
  hhea.writeUInt16BE(count, 34);
  maxp.writeUInt16BE(count, 4);
  return assemble([
    ...hinting(face, "cvt ", "fpgm"),
    ["glyf", Buffer.concat(outlines)],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", hmtx],
    ["loca", loca],
    ["maxp", maxp],
    ...hinting(face, "prep"),
  ]);
}

/** `used`, the glyph for what is missing, and the glyphs of which composite ones are made, however deep. */
function withComponents(face: Sfnt, used: Uint8Array): Uint8Array {
  const kept = used.slice();
  kept[0] = 1;
  const open = [...kept.keys()].filter((glyph) => kept[glyph]);
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    for (const part of componentsOf(outlineOf(face, glyph))) {
      if (kept[part]) continue;
      kept[part] = 1;
      open.push(part);
    }
  }
  return kept;
}

/** Glyph numbers in a composite outline (OpenType, glyf, "Composite Glyph Description"). */
function componentsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    const offsets = flags & 0x0001 ? 4 : 2;
    const scale = flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0;
    at += 4 + offsets + scale;
  } while (flags & 0x0020);
  return parts;
}

const outlineOf = (face: Sfnt, glyph: number): Buffer =>
  table(face, "glyf").subarray(face.outlineStart(glyph), face.outlineStart(glyph + 1));

/** Advance and left side bearing; glyphs past the last advance of their own have only a bearing. */
function copyMetric(face: Sfnt, glyph: number, into: Buffer): void {
  const hmtx = table(face, "hmtx");
  const own = table(face, "hhea").readUInt16BE(34);
  into.writeUInt16BE(hmtx.readUInt16BE(Math.min(glyph, own - 1) * 4), glyph * 4);
  into.writeInt16BE(hmtx.readInt16BE(glyph < own ? glyph * 4 + 2 : own * 4 + (glyph - own) * 2), glyph * 4 + 2);
}

const hinting = (face: Sfnt, ...tags: readonly string[]): [string, Buffer][] =>
  tags.filter((tag) => face.tables.has(tag)).map((tag) => [tag, table(face, tag)]);

/** `tables` in the order of their tags, as readers that search the directory by halves expect. */
function assemble(tables: readonly (readonly [tag: string, data: Buffer])[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + tables.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(tables.length * 16 - (16 << power), 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  tables.forEach(([tag, data], i) => {
    const at = 12 + i * 16;
    const part = padded(data);
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(checksum(part), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    parts.push(part);
    offset += part.length;
  });
  return Buffer.concat(parts);
}

const checksum = (data: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
};

const padded = (data: Buffer): Buffer => {
  const rest = data.length % 4;
  return rest === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - rest)]);
};

const table = (face: Sfnt, tag: string): Buffer => face.tables.get(tag) ?? Buffer.alloc(0);
