import { BoundedCache } from "../bounded-cache.ts";
import { keptWord, noteWord } from "./kept-words.ts";
import type { SetFace } from "./text-run.ts";

/** A word in one face, measured in thousandths of the size. */
export interface ShapedWord {
  readonly glyphs: readonly number[];
  /** Advance of each glyph, kerning included. */
  readonly advances: readonly number[];
  readonly width: number;
  /** What stands between the angle brackets of a TJ array: glyph numbers in hexadecimal, with adjustments. */
  readonly operators: string;
  /** True where a mark stands above or below its place, which a TJ array cannot say. */
  readonly raised: boolean;
}

const WORDS_PER_FACE = 20_000;

/** What is kept of a font: its words, and measures that fontkit reads from the file anew each time. */
interface Known {
  readonly words: BoundedCache<string, ShapedWord>;
  /** Thousandths of the size in a unit of the font. */
  readonly scale: number;
  readonly ascent: number;
  /** Width of each glyph, in thousandths of the size. */
  readonly widths: Map<number, number>;
  /** Kerning of pairs of signs, by both their codes. */
  readonly kerns: Map<number, number>;
  /** Spaces that letters pull at, by the codes of the letters, of each kind of space. */
  readonly spaces: Map<string, Map<number, ShapedWord>>;
}

const known = new WeakMap<SetFace["font"], Known>();

function knownOf({ font }: SetFace): Known {
  let kept = known.get(font);
  if (!kept) {
    const words = new BoundedCache<string, ShapedWord>(WORDS_PER_FACE);
    const { unitsPerEm, ascent } = font;
    const scale = 1000 / unitsPerEm;
    kept = { words, scale, ascent: ascent / unitsPerEm, widths: new Map(), kerns: new Map(), spaces: new Map() };
    known.set(font, kept);
  }
  return kept;
}

/** From the top of a line to its baseline, as a share of the size. */
export const ascentOf = (face: SetFace): number => knownOf(face).ascent;

/**
 * Shapes a word once: ligatures, kerning, marks. It must hold no soft hyphen: fontkit gives `-` and U+00AD one glyph
 * object, remembers the first of them it meets, and from then on makes every hyphen an empty glyph.
 */
export function shapeWord(face: SetFace, word: string): ShapedWord {
  const { words } = knownOf(face);
  const before = words.get(word);
  if (before) return before;
  // Figures hardly ever return, and cost little: they would only push words out.
  if (FIGURES.test(word)) return composeFigures(face, word);
  const shaped = shape(face, word);
  words.set(word, shaped);
  return shaped;
}

const FIGURES = /^[0-9.,:;()%/\u2013-]{3,}$/;

/** Numbers from their single signs and the kerning of each pair, both of which are shaped once. */
function composeFigures(face: SetFace, word: string): ShapedWord {
  const glyphs: number[] = [];
  const advances: number[] = [];
  let width = 0;
  for (let i = 0; i < word.length; i++) {
    const sign = shapeWord(face, word.charAt(i));
    const next = word.charAt(i + 1);
    const kern = next ? kernBetween(face, word.charAt(i), next) : 0;
    for (const glyph of sign.glyphs) glyphs.push(glyph);
    advances.push(sign.width + kern);
    width += sign.width + kern;
  }
  return { glyphs, advances, width, operators: textOperators(face, glyphs, advances), raised: false };
}

/**
 * A space between two letters: faces pull a space towards letters such as T, V or Y, on either side. What the letters
 * give is taken from the space, which nobody sees move.
 */
export function shapeSpace(face: SetFace, space: string, before: string, after: string): ShapedWord {
  const { spaces } = knownOf(face);
  let between = spaces.get(space);
  if (!between) spaces.set(space, (between = new Map()));
  const pair = pairOf(before, after);
  let shaped = between.get(pair);
  if (!shaped) between.set(pair, (shaped = kernSpace(face, space, before, after)));
  return shaped;
}

function kernSpace(face: SetFace, space: string, before: string, after: string): ShapedWord {
  const own = shapeWord(face, space);
  const sign = space.charAt(0);
  const kern = (before ? kernBetween(face, before, sign) : 0) + (after ? kernBetween(face, sign, after) : 0);
  if (kern === 0) return own;
  const advances = own.advances.map((advance, i) => (i === 0 ? advance + kern : advance));
  return { ...own, advances, width: own.width + kern, operators: textOperators(face, own.glyphs, advances) };
}

/** A number for two signs, either of which may be missing: a text of many words asks for thousands of pairs. */
const pairOf = (a: string, b: string): number => (a ? a.charCodeAt(0) + 1 : 0) * 65_537 + (b ? b.charCodeAt(0) + 1 : 0);

function kernBetween(face: SetFace, a: string, b: string): number {
  const { kerns } = knownOf(face);
  const pair = pairOf(a, b);
  let kern = kerns.get(pair);
  if (kern === undefined) {
    kern = shapeWord(face, a + b).width - shapeWord(face, a).width - shapeWord(face, b).width;
    kerns.set(pair, kern);
  }
  return kern;
}

function shape(face: SetFace, word: string): ShapedWord {
  const before = keptWord(face.key, word);
  if (before) return before;
  const shaped = shapeAnew(face, word);
  noteWord(face.key, word, shaped);
  return shaped;
}

function shapeAnew(face: SetFace, word: string): ShapedWord {
  // Direction given, so that fontkit leaves the order of the letters alone.
  const run = face.font.layout(word, undefined, undefined, undefined, "ltr");
  const { scale } = knownOf(face);
  const glyphs = run.glyphs.map((glyph) => glyph.id);
  const advances = run.positions.map((position) => position.xAdvance * scale);
  const offsets = run.positions.map((position) => position.xOffset * scale);
  return {
    glyphs,
    advances,
    width: advances.reduce((sum, advance) => sum + advance, 0),
    operators: textOperators(face, glyphs, advances, offsets),
    raised: run.positions.some((position) => position.yOffset !== 0),
  };
}

const hex = (glyph: number): string => glyph.toString(16).padStart(4, "0");

/** To a thousandth of a unit; smaller steps are noise of the arithmetic. */
const rounded = (adjustment: number): number => Math.round(adjustment * 1000) / 1000;

/**
 * Glyphs with the adjustments between them (ISO 32000-1 9.4.3: thousandths of the size, subtracted), without the outer
 * angle brackets. A glyph's own width is the font's; what differs from it is said.
 */
export function textOperators(
  face: SetFace,
  glyphs: readonly number[],
  advances: readonly number[],
  offsets?: readonly number[],
): string {
  const { scale, widths } = knownOf(face);
  let operators = "";
  let pending = 0;
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i] ?? 0;
    const offset = offsets?.[i] ?? 0;
    const before = rounded(pending - offset);
    if (before !== 0) operators += `>${before}<`;
    operators += hex(glyph);
    let width = widths.get(glyph);
    if (width === undefined) widths.set(glyph, (width = face.font.getGlyph(glyph).advanceWidth * scale));
    pending = offset + width - (advances[i] ?? 0);
  }
  const after = rounded(pending);
  return after === 0 ? operators : `${operators}>${after}<`;
}
