import { shapeWord } from "./shape-word.ts";
import type { ShapedWord } from "./shape-word.ts";
import type { TextRun } from "./text-run.ts";

/** Part of a run, shaped. A word in which the style changes has several. */
export interface Piece {
  readonly run: TextRun;
  readonly text: string;
  readonly word: ShapedWord;
  /** Points, tracking included. */
  readonly width: number;
}

/**
 * Boxes, glue and penalties (Knuth and Plass, Breaking Paragraphs into Lines, 1981): words, the spaces between them,
 * and places inside words where a line may end. Widths in points. The pieces of a penalty are printed only where the
 * line does end there. How far glue stretches follows from its width.
 */
export interface Item {
  readonly kind: "box" | "glue" | "penalty";
  readonly width: number;
  readonly penalty: number;
  readonly pieces: readonly Piece[];
}

export const INFINITELY_BAD = 10_000;

export const widthOf = (pieces: readonly Piece[]): number => {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
};

export function shapePiece(run: TextRun, text: string, word = shapeWord(run.face, signsOf(run, text))): Piece {
  const width = (word.width * run.size) / 1000 + (run.tracking ?? 0) * word.glyphs.length;
  return { run, text, word, width };
}

export const box = (pieces: readonly Piece[]): Item => ({ kind: "box", width: widthOf(pieces), penalty: 0, pieces });

export const glue = (piece: Piece): Item => ({ kind: "glue", width: piece.width, penalty: 0, pieces: [piece] });

/** Fills the last line. */
export const FILL: Item = { kind: "glue", width: 0, penalty: 0, pieces: [] };

export const penalty = (cost: number, pieces: readonly Piece[] = []): Item => ({
  kind: "penalty",
  width: widthOf(pieces),
  penalty: cost,
  pieces,
});

/** The no-break hyphen as an ordinary one, in faces that lack it: only the rule where lines may end is its own. */
const signsOf = ({ face }: TextRun, text: string): string =>
  text.includes("\u2011") && !face.font.hasGlyphForCodePoint(0x2011) ? text.replaceAll("\u2011", "-") : text;
