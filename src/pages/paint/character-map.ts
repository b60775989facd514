import type { Sfnt } from "./sfnt.ts";

/** Every character of a face with its glyph, ascending (OpenType, cmap, formats 4 and 12). */
export function readCharacterMap(face: Sfnt): readonly (readonly [character: number, glyph: number])[] {
  const cmap = face.tables.get("cmap");
  if (!cmap) return [];
  const encodings = new Map<string, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = 4 + i * 8;
    encodings.set(`${cmap.readUInt16BE(at)}.${cmap.readUInt16BE(at + 2)}`, cmap.readUInt32BE(at + 4));
  }
  const start = UNICODE_ENCODINGS.map((id) => encodings.get(id)).find((at) => at !== undefined);
  if (start === undefined) return [];
  const subtable = cmap.subarray(start);
  const format = subtable.readUInt16BE(0);
  return format === 12 ? readGroups(subtable) : format === 4 ? readSegments(subtable) : [];
}

function readGroups(table: Buffer): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const [first, last, glyph] = [16, 20, 24].map((at) => table.readUInt32BE(at + i * 12)) as [number, number, number];
    for (let character = first; character <= last; character++) pairs.push([character, glyph + character - first]);
  }
  return pairs;
}

function readSegments(table: Buffer): [number, number][] {
  const pairs: [number, number][] = [];
  const twice = table.readUInt16BE(6);
  const [ends, starts, deltas, ranges] = [14, 16 + twice, 16 + twice * 2, 16 + twice * 3];
  for (let at = 0; at < twice; at += 2) {
    const range = table.readUInt16BE(ranges + at);
    const first = table.readUInt16BE(starts + at);
    const last = Math.min(table.readUInt16BE(ends + at), 0xfffe);
    for (let character = first; character <= last; character++) {
      const raw = range === 0 ? character : table.readUInt16BE(ranges + at + range + (character - first) * 2);
      const glyph = raw === 0 ? 0 : (raw + table.readInt16BE(deltas + at)) & 0xffff;
      if (glyph !== 0) pairs.push([character, glyph]);
    }
  }
  return pairs;
}

/** Platform and encoding, the fuller repertoire first. */
const UNICODE_ENCODINGS = ["3.10", "0.6", "0.4", "3.1", "0.3"];
