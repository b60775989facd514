import type { Inline } from "../document/document.ts";
import { BoundedCache } from "./bounded-cache.ts";
import { faceNamed } from "./faces.ts";
import { piecesOf, type Piece } from "./pieces.ts";
import { withoutSoftHyphens } from "./set-characters.ts";
import { shapeWord } from "./set-text/shape-word.ts";
import type { Theme, TypeRole } from "./theme.ts";
import { pieceStyle, runStyle, type RunStyle } from "./type-style.ts";

/** The width in points of text on one line, kerned as its face kerns it. Words once shaped are not shaped again. */
export function textWidth(words: string, style: Pick<RunStyle, "family" | "weight" | "size" | "tracking">): number {
  const { family, weight, size, tracking } = style;
  const text = withoutSoftHyphens(words);
  return (shapeWord(faceNamed(family, weight), text).width / 1000) * size + tracking * text.length;
}

/** The widths in points that content asks for in one role. */
export interface ContentWidth {
  /** Of its longest word, or part of one that may be divided: narrower, and it would stand out of its column. */
  readonly longestWord: number;
  /** Of its longest line, as far as breaks are forced. */
  readonly line: number;
}

const SOFT_HYPHEN = "\u00AD";

/** Measures inline content; lines break at spaces and at soft hyphens. */
export function contentWidth(theme: Theme, role: TypeRole, content: readonly Inline[]): ContentWidth {
  const around = runStyle(theme, role);
  const pieces = piecesOf(content);
  const [only] = pieces;
  if (!only || pieces.length > 1 || pieceStyle(theme, around, only) !== around) return measure(theme, around, pieces);
  let widths = known.get(around);
  if (!widths) known.set(around, (widths = new BoundedCache(TEXTS)));
  let width = widths.get(only.text);
  if (!width) widths.set(only.text, (width = measure(theme, around, pieces)));
  return width;
}

/** Of each style. */
const TEXTS = 4_000;

/** Content of one piece, which cells mostly are: a table is measured anew whenever one of its cells changes. */
const known = new WeakMap<RunStyle, BoundedCache<string, ContentWidth>>();

function measure(theme: Theme, around: RunStyle, pieces: readonly Piece[]): ContentWidth {
  let [word, line, longestWord, longestLine] = [0, 0, 0, 0];
  for (const piece of pieces) {
    const style = pieceStyle(theme, around, piece);
    for (const part of piece.text.split(/([ \n\u00AD])/u)) {
      if (part === "\n") [word, line] = [0, 0];
      else if (part === SOFT_HYPHEN) {
        longestWord = Math.max(longestWord, word + textWidth("-", style));
        word = 0;
      } else if (part === " ") [word, line] = [0, line + textWidth(" ", style)];
      else {
        const width = textWidth(part, style);
        word += width;
        line += width;
      }
      longestWord = Math.max(longestWord, word);
      longestLine = Math.max(longestLine, line);
    }
  }
  return { longestWord, line: longestLine };
}
