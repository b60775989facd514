import type { Sfnt } from "./sfnt.ts";

/** One glyph that stands for one or several others: a small capital for a letter, a ligature for its parts. */
export interface Substitution {
  readonly from: readonly number[];
  readonly to: number;
}

/**
 * All substitutions of a face by one glyph, whatever the script or feature that asks for them, in the order of the
 * table (OpenType, GSUB, lookup types 1, 3 and 4, also behind type 7).
 */
export function readSubstitutions(face: Sfnt): readonly Substitution[] {
  const gsub = face.tables.get("GSUB");
  if (!gsub) return [];
  return offsetsAt(gsub, gsub.readUInt16BE(8), 0).flatMap((lookup) => {
    const type = gsub.readUInt16BE(lookup);
    return offsetsAt(gsub, lookup, 4).flatMap((at) => readSubtable(gsub, type, at));
  });
}

function readSubtable(gsub: Buffer, type: number, at: number): Substitution[] {
  switch (type) {
    case 1:
      return single(gsub, at);
    case 3:
      return alternates(gsub, at);
    case 4:
      return ligatures(gsub, at);
    case 7:
      return readSubtable(gsub, gsub.readUInt16BE(at + 2), at + gsub.readUInt32BE(at + 4));
    default:
      return [];
  }
}

const single = (gsub: Buffer, at: number): Substitution[] =>
  covered(gsub, at).map((glyph, i) => ({
    from: [glyph],
    to: gsub.readUInt16BE(at) === 1 ? (glyph + gsub.readInt16BE(at + 4)) & 0xffff : gsub.readUInt16BE(at + 6 + i * 2),
  }));

const alternates = (gsub: Buffer, at: number): Substitution[] => {
  const sets = offsetsAt(gsub, at, 4);
  return covered(gsub, at).flatMap((glyph, i) =>
    wordsAt(gsub, sets[i] ?? 0, 0).map((to): Substitution => ({ from: [glyph], to })),
  );
};

const ligatures = (gsub: Buffer, at: number): Substitution[] => {
  const sets = offsetsAt(gsub, at, 4);
  return covered(gsub, at).flatMap((first, i) =>
    offsetsAt(gsub, sets[i] ?? 0, 0).map((ligature): Substitution => {
      const others = gsub.readUInt16BE(ligature + 2) - 1;
      const rest = Array.from({ length: others }, (_, k) => gsub.readUInt16BE(ligature + 4 + k * 2));
      return { from: [first, ...rest], to: gsub.readUInt16BE(ligature) };
    }),
  );
};

/** The glyphs to which a subtable applies, in their order (OpenType, "Coverage Table"). */
function covered(gsub: Buffer, subtable: number): number[] {
  const at = subtable + gsub.readUInt16BE(subtable + 2);
  if (gsub.readUInt16BE(at) === 1) return wordsAt(gsub, at, 2);
  return Array.from({ length: gsub.readUInt16BE(at + 2) }, (_, i) => {
    const first = gsub.readUInt16BE(at + 4 + i * 6);
    const last = gsub.readUInt16BE(at + 6 + i * 6);
    return Array.from({ length: last - first + 1 }, (_, k) => first + k);
  }).flat();
}

/** A counted list of 16-bit numbers. */
const wordsAt = (gsub: Buffer, base: number, count: number): number[] =>
  Array.from({ length: gsub.readUInt16BE(base + count) }, (_, i) => gsub.readUInt16BE(base + count + 2 + i * 2));

/** A counted list of places, given as distances from `base`. */
const offsetsAt = (gsub: Buffer, base: number, count: number): number[] =>
  wordsAt(gsub, base, count).map((distance) => base + distance);
