/**
 * A TrueType face as its tables lie in the file (OpenType 1.9), with what a PDF says of it. Lengths in `metrics` and
 * `advance` are thousandths of the size.
 */
export interface Sfnt {
  readonly tables: ReadonlyMap<string, Buffer>;
  readonly glyphCount: number;
  readonly unitsPerEm: number;
  readonly postScriptName: string;
  readonly metrics: FaceMetrics;
  /** What its licence allows: table OS/2, field fsType. */
  readonly embedding: "allowed" | "forbidden" | "whole-only";
  advance(glyph: number): number;
  /** Where the outline of a glyph begins in `glyf`; the next glyph's is where it ends. */
  outlineStart(glyph: number): number;
}

interface FaceMetrics {
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly weight: number;
  readonly fixedPitch: boolean;
}

/** Reads the tables; null where the bytes are no TrueType file with outlines (a WOFF, a CFF font, a collection). */
export function readSfnt(bytes: Uint8Array): Sfnt | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 12 || !TRUETYPE.has(file.readUInt32BE(0))) return null;
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    const start = file.readUInt32BE(at + 8);
    tables.set(file.toString("latin1", at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)));
  }
  const [head, hhea, maxp, hmtx, loca, os2, post] = NEEDED.map((tag) => tables.get(tag));
  if (!head || !hhea || !maxp || !hmtx || !loca || !os2 || !post || !tables.has("glyf")) return null;

  const unitsPerEm = head.readUInt16BE(18);
  const thousandths = (value: number): number => (value * 1000) / unitsPerEm;
  const longLocations = head.readInt16BE(50) === 1;
  const ownAdvances = hhea.readUInt16BE(34);
  const hasHeights = os2.readUInt16BE(0) >= 2;
  return {
    tables,
    glyphCount: maxp.readUInt16BE(4),
    unitsPerEm,
    postScriptName: postScriptName(tables.get("name")),
    embedding: embeddingRight(os2.readUInt16BE(8)),
    metrics: {
      box: [36, 38, 40, 42].map((at) => thousandths(head.readInt16BE(at))) as [number, number, number, number],
      ascent: thousandths(hhea.readInt16BE(4)),
      descent: thousandths(hhea.readInt16BE(6)),
      capHeight: thousandths(hasHeights ? os2.readInt16BE(88) : hhea.readInt16BE(4)),
      xHeight: thousandths(hasHeights ? os2.readInt16BE(86) : 0),
      italicAngle: post.readInt32BE(4) / 65536,
      weight: os2.readUInt16BE(4),
      fixedPitch: post.readUInt32BE(12) !== 0,
    },
    // Glyphs past the last advance of their own share that one.
    advance: (glyph) => thousandths(hmtx.readUInt16BE(Math.min(glyph, ownAdvances - 1) * 4)),
    outlineStart: (glyph) => (longLocations ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2),
  };
}

/** The least restrictive of the bits that are set counts (OpenType, OS/2, fsType). */
const embeddingRight = (fsType: number): Sfnt["embedding"] => {
  const restricted = (fsType & 0x000f) === 0x0002;
  const bitmapsOnly = (fsType & 0x0200) !== 0;
  if (restricted || bitmapsOnly) return "forbidden";
  return fsType & 0x0100 ? "whole-only" : "allowed";
};

const postScriptName = (table: Buffer | undefined): string => {
  if (!table) return "Face";
  const strings = table.readUInt16BE(4);
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 6 + i * 12;
    if (table.readUInt16BE(at + 6) !== POSTSCRIPT_NAME) continue;
    const start = strings + table.readUInt16BE(at + 10);
    const raw = table.toString("latin1", start, start + table.readUInt16BE(at + 8));
    // One byte a letter on the Macintosh platform, two elsewhere; the letters themselves are ASCII.
    return raw.replaceAll("\0", "").replace(/[^\w-]/g, "");
  }
  return "Face";
};

const TRUETYPE = new Set([0x00010000, 0x74727565]);
const NEEDED = ["head", "hhea", "maxp", "hmtx", "loca", "OS/2", "post"];
const POSTSCRIPT_NAME = 6;
