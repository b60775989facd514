import type { LaidLine, LaidRun } from "../laid.ts";
import { shapePiece, widthOf } from "./item.ts";
import type { Item, Piece } from "./item.ts";
import { ascentOf, textOperators } from "./shape-word.ts";
import type { TextRun, TextStyle } from "./text-run.ts";

export interface LinePlace {
  readonly measure: number;
  readonly top: number;
  readonly style: TextStyle;
}

export interface SetLine {
  readonly laid: LaidLine;
  /** Without the space at its end. */
  readonly width: number;
}

/**
 * The line of the items from `start` up to the break at `end`. The space at its end stays in the text, though it takes
 * no part in the alignment: readers of tagged text would join the words without it. Undefined for an empty line.
 */
export function setLine(items: readonly Item[], start: number, end: number, place: LinePlace): SetLine | undefined {
  const pieces: Piece[] = [];
  for (let i = start; i < end; i++) {
    const item = items[i];
    if (item && item.kind !== "penalty" && (item.kind === "box" || pieces.length > 0)) pieces.push(...item.pieces);
  }
  if (pieces.length === 0) return undefined;
  const broken = items[end];
  const hyphen = broken?.kind === "penalty" ? broken.pieces : [];
  const set = [...pieces, ...hyphen];
  const width = widthOf(withoutLastSpaces(set));
  const runs = [...runsOf([...pieces, ...spaceAt(broken, pieces.at(-1))]), ...hyphen.map(softHyphen)];
  const { top, style, measure } = place;
  let ascent = 0;
  for (const { run } of set) ascent = Math.max(ascent, ascentOf(run.face) * run.size);
  const x = indent(width, measure, style.align);
  return { laid: { x, baseline: top + ascent, top, bottom: top + style.leading, runs }, width };
}

/** The space where the line was broken, as one of the word before it: a link must not begin with a space nobody sees. */
const spaceAt = (broken: Item | undefined, last: Piece | undefined): readonly Piece[] =>
  broken?.kind === "glue" && last
    ? broken.pieces.map((space) => (space.run === last.run ? space : shapePiece(last.run, space.text)))
    : [];

const isSpace = ({ text }: Piece): boolean => text.trim() === "";

const withoutLastSpaces = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.slice(0, pieces.findLastIndex((piece) => !isSpace(piece)) + 1);

/** Where a line of that width begins. */
export function indent(width: number, measure: number, align: TextStyle["align"]): number {
  switch (align) {
    case "start":
      return 0;
    case "centre":
      return Math.max(0, (measure - width) / 2);
    case "end":
      return Math.max(0, measure - width);
  }
}

/** A hyphen printed where a word is broken is no part of the word: it copies as the soft hyphen that it is. */
function softHyphen(piece: Piece): LaidRun {
  const run = laidRun(piece.run, [piece]);
  if (run.element) return run;
  return { ...run, text: "\u00AD", element: { role: "Span", attributes: { actualText: "\u00AD" } } };
}

function runsOf(pieces: readonly Piece[]): LaidRun[] {
  const runs: LaidRun[] = [];
  let from = 0;
  for (const [i, { run }] of pieces.entries()) {
    if (pieces[i + 1]?.run === run) continue;
    runs.push(laidRun(run, pieces.slice(from, i + 1)));
    from = i + 1;
  }
  return runs;
}

function laidRun(run: TextRun, pieces: readonly Piece[]): LaidRun {
  let text = "";
  let operators = "<";
  let width = 0;
  const glyphs: number[] = [];
  for (const piece of pieces) {
    text += piece.text;
    operators += operatorsOf(piece);
    width += piece.width;
    for (const glyph of piece.word.glyphs) glyphs.push(glyph);
  }
  const { face, size, colour, element } = run;
  const set = { face: face.key, size, colour, text, operators: `${operators}>`, glyphs, width };
  return element ? { ...set, element } : set;
}

function operatorsOf({ run, word }: Piece): string {
  if (!run.tracking) return word.operators;
  const space = (run.tracking * 1000) / run.size;
  return textOperators(
    run.face,
    word.glyphs,
    word.advances.map((advance) => advance + space),
  );
}
