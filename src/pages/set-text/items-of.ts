import { breakLongWord, isLongWord } from "./break-long-word.ts";
import { box, INFINITELY_BAD, penalty, shapePiece } from "./item.ts";
import type { Item, Piece } from "./item.ts";
import { shapeSpace } from "./shape-word.ts";
import type { TextRun } from "./text-run.ts";

/** How much a space may grow, as a share of itself, before a line counts as loose: react-pdf's own. */
const STRETCH = 1 / 2;

/** Of a soft hyphen: react-pdf's own for text that is not justified. */
const HYPHEN_PENALTY = 600;

/** `shrink` says which share of itself a space may give up. */
export interface Spacing {
  readonly shrink: number;
}

/**
 * Spaces keep their width. react-pdf lets them shrink by a third even in ragged text, which squeezes lines for nothing:
 * a ragged line has room.
 */
export const NATURAL: Spacing = { shrink: 0 };

const glue = (piece: Piece, spacing: Spacing): Item => ({
  kind: "glue",
  width: piece.width,
  stretch: piece.width * STRETCH,
  shrink: piece.width * spacing.shrink,
  penalty: 0,
  pieces: [piece],
});

/** Fills the last line, and ends the paragraph. */
const END: readonly Item[] = [
  { kind: "glue", width: 0, stretch: INFINITELY_BAD, shrink: 0, penalty: 0, pieces: [] },
  penalty(-INFINITELY_BAD),
];

/** Of all items on one line. */
export function naturalWidth(items: readonly Item[]): number {
  let width = 0;
  for (const item of items) if (item.kind !== "penalty") width += item.width;
  return width;
}

const BLANK = 0x20;
const SOFT_HYPHEN = 0xad;
const ZERO_WIDTH_SPACE = 0x200b;

/** Spaces at which no line may end. */
const isFixedSpace = (code: number): boolean => code === 0xa0 || code === 0x2007 || code === 0x2009 || code === 0x202f;

const isPlaceToBreak = (code: number): boolean => code === SOFT_HYPHEN || code === ZERO_WIDTH_SPACE;

const isInWord = (code: number): boolean => code !== BLANK && !isFixedSpace(code) && !isPlaceToBreak(code);

/** Where what begins at `start` ends: some blanks, a space at which no line may end, a place to break, or a word. */
function endOfToken(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let end = start + 1;
  if (code === BLANK) while (text.charCodeAt(end) === BLANK) end++;
  else if (isInWord(code)) while (end < text.length && isInWord(text.charCodeAt(end))) end++;
  return end;
}

/** The items of one paragraph: runs without a newline. Where style changes no line may end. */
export function itemsOf(runs: readonly TextRun[], measure: number, spacing: Spacing): Item[] {
  const items: Item[] = [];
  let word: Piece[] = [];
  const addToWord = (piece: Piece): void => {
    if (word.length === 0) word = [piece];
    else word.push(piece);
  };
  const endWord = (): void => {
    if (word.length === 0) return;
    if (isLongWord(word, measure)) items.push(...breakLongWord(word, measure));
    else items.push(box(word));
    word = [];
  };
  for (const run of runs) {
    const { text, face } = run;
    for (let start = 0, end: number; start < text.length; start = end) {
      end = endOfToken(text, start);
      const code = text.charCodeAt(start);
      const token = text.slice(start, end);
      if (isInWord(code)) addToWord(shapePiece(run, token));
      else if (isPlaceToBreak(code)) {
        if (word.length === 0) continue;
        endWord();
        items.push(code === SOFT_HYPHEN ? penalty(HYPHEN_PENALTY, [shapePiece(run, "-")]) : penalty(0));
      } else {
        const space = shapePiece(run, token, shapeSpace(face, token, text.charAt(start - 1), text.charAt(end)));
        if (code === BLANK) {
          endWord();
          items.push(glue(space, spacing));
        } else addToWord(space);
      }
    }
  }
  endWord();
  items.push(...END);
  return items;
}
