import { breakLongWord, isLongWord } from "./break-long-word.ts";
import { box, FILL, glue, INFINITELY_BAD, penalty, shapePiece } from "./item.ts";
import type { Item, Piece } from "./item.ts";
import { shapeSpace } from "./shape-word.ts";
import type { TextRun } from "./text-run.ts";

/** Of a soft hyphen: react-pdf's own for text that is not justified. */
const HYPHEN_PENALTY = 600;

/** Ends the paragraph. */
const END = penalty(-INFINITELY_BAD);

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

/**
 * The items of one paragraph: runs without a newline. Where style changes no line may end. Long words are in parts where
 * they may be broken to fit into the measure.
 */
export function itemsOf(runs: readonly TextRun[], measure: number): Item[] {
  const items: Item[] = [];
  let word: Piece[] | undefined;
  for (const run of runs) {
    const { text, face } = run;
    for (let start = 0, end: number; start < text.length; start = end) {
      end = endOfToken(text, start);
      const code = text.charCodeAt(start);
      if (isPlaceToBreak(code)) {
        if (!word) continue;
        addWord(items, word, measure);
        word = undefined;
        items.push(code === SOFT_HYPHEN ? penalty(HYPHEN_PENALTY, [shapePiece(run, "-")]) : penalty(0));
        continue;
      }
      const token = text.slice(start, end);
      const piece = isInWord(code)
        ? shapePiece(run, token)
        : shapePiece(run, token, shapeSpace(face, token, text.charAt(start - 1), text.charAt(end)));
      if (code !== BLANK) {
        if (word) word.push(piece);
        else word = [piece];
        continue;
      }
      if (word) addWord(items, word, measure);
      word = undefined;
      items.push(glue(piece));
    }
  }
  if (word) addWord(items, word, measure);
  items.push(FILL, END);
  return items;
}

function addWord(items: Item[], word: readonly Piece[], measure: number): void {
  if (isLongWord(word, measure)) items.push(...breakLongWord(word, measure));
  else items.push(box(word));
}
