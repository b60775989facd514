import { Unreadable } from "./unreadable.ts";

/** What a TrueType font program says of its glyphs. */
export interface FontProgram {
  readonly glyphs: number;
  /** Advance in thousandths of the size. */
  readonly advance: (glyph: number) => number;
  readonly hasOutline: (glyph: number) => boolean;
  /** False where the face forbids any embedding (OpenType OS/2 fsType, bit 1). */
  readonly mayBeEmbedded: boolean;
}

/** Reads the tables of an OpenType font with `glyf` outlines. */
export function fontProgram(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = new Map<string, number>();
    for (let index = 0; index < view.getUint16(4); index++) {
      const record = 12 + 16 * index;
      const tag = Buffer.from(bytes.subarray(record, record + 4)).toString("latin1");
      const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
      if (offset + length > bytes.length) throw new Unreadable(`The font program's table ${tag} is cut off.`);
      tables.set(tag, offset);
    }
    const table = (tag: string): number => {
      const offset = tables.get(tag);
      if (offset === undefined) throw new Unreadable(`The font program has no table ${tag}.`);
      return offset;
    };
    const [head, hhea, hmtx, maxp, loca] = [table("head"), table("hhea"), table("hmtx"), table("maxp"), table("loca")];
    table("glyf");
    const unitsPerEm = view.getUint16(head + 18);
    const long = view.getUint16(head + 50) === 1;
    const metrics = view.getUint16(hhea + 34);
    const os2 = tables.get("OS/2");
    const start = (glyph: number): number =>
      long ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2);
    return {
      glyphs: view.getUint16(maxp + 4),
      advance: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
      hasOutline: (glyph) => start(glyph + 1) > start(glyph),
      mayBeEmbedded: os2 === undefined || (view.getUint16(os2 + 8) & 0xf) !== 2,
    };
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable("The font program is cut off.");
    throw error;
  }
}
