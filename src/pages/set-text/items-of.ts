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

/** Spaces at which a line may end; spaces at which it may not; places to break; what is left are words. */
const TOKENS = / +|[\u00A0\u2007\u2009\u202F]|[\u00AD\u200B]|[^ \u00A0\u2007\u2009\u202F\u00AD\u200B]+/g;

const SPACE = /[ \u00A0\u2007\u2009\u202F]/;

/** The items of one paragraph: runs without a newline. Where style changes no line may end. */
export function itemsOf(runs: readonly TextRun[], measure: number, spacing: Spacing): Item[] {
  const items: Item[] = [];
  let word: Piece[] = [];
  const endWord = (): void => {
    if (word.length === 0) return;
    if (isLongWord(word, measure)) items.push(...breakLongWord(word, measure));
    else items.push(box(word));
    word = [];
  };
  for (const run of runs) {
    for (const { 0: token, index } of run.text.matchAll(TOKENS)) {
      if (token === "\u00AD" || token === "\u200B") {
        if (word.length === 0) continue;
        endWord();
        items.push(token === "\u00AD" ? penalty(HYPHEN_PENALTY, [shapePiece(run, "-")]) : penalty(0));
      } else if (SPACE.test(token)) {
        const space = shapeSpace(run.face, token, run.text.charAt(index - 1), run.text.charAt(index + token.length));
        const piece = shapePiece(run, token, space);
        if (token.startsWith(" ")) {
          endWord();
          items.push(glue(piece, spacing));
        } else word.push(piece);
      } else {
        word.push(shapePiece(run, token));
      }
    }
  }
  endWord();
  items.push(...END);
  return items;
}
