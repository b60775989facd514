import { box, penalty, shapePiece, widthOf } from "./item.ts";
import type { Item, Piece } from "./item.ts";

/** Shares of the measure from which a word may be broken at its own signs, and an address. */
const LONG_WORD = 0.6;
const LONG_ADDRESS = 0.25;

const ADDRESS = /:\/\/|^www\.|@/;

/** Breaks of a long word at a sign of its own, and anywhere, as a last resort. */
const AT_SIGN = 50;
export const ANYWHERE = 5_000;

/** After a slash or a dash, and before the other signs of an address; never between two of them or before the last. */
const SIGNS = /(?<=[/\u2010\u2013\u2014-])(?=[^/\u2010\u2013\u2014-])|(?<=[^./?&=_#%])(?=[.?&=_#%][^./?&=_#%])/u;

export const isLongWord = (word: readonly Piece[], measure: number): boolean => {
  const width = widthOf(word);
  return width > measure * LONG_ADDRESS && (width > measure * LONG_WORD || word.some(({ text }) => ADDRESS.test(text)));
};

/**
 * A long word as items: it may be broken at slashes, dashes and the signs of an address. A part that is still wider
 * than the measure may be broken between any two characters, since a broken word can be read and a lost one cannot.
 */
export function breakLongWord(word: readonly Piece[], measure: number): Item[] {
  const items: Item[] = [];
  let part: Piece[] = [];
  const endPart = (): void => {
    if (part.length === 0) return;
    if (items.length > 0) items.push(penalty(AT_SIGN));
    items.push(...(widthOf(part) > measure ? characters(part) : [box(part)]));
    part = [];
  };
  for (const piece of word) {
    const [first = "", ...others] = piece.text.split(SIGNS);
    part.push(others.length === 0 ? piece : shapePiece(piece.run, first));
    for (const other of others) {
      endPart();
      part.push(shapePiece(piece.run, other));
    }
  }
  endPart();
  return items;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

const characters = (part: readonly Piece[]): Item[] =>
  part
    .flatMap(({ run, text }) => Array.from(graphemes.segment(text), ({ segment }) => box([shapePiece(run, segment)])))
    .flatMap((item, i) => (i === 0 ? [item] : [penalty(ANYWHERE), item]));
