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
    if (!item || item.kind === "penalty" || (item.kind === "glue" && pieces.length === 0)) continue;
    for (const piece of item.pieces) pieces.push(piece);
  }
  if (pieces.length === 0) return undefined;
  const broken = items[end];
  const hyphen = broken?.kind === "penalty" ? broken.pieces : [];
  const width = hyphen.length > 0 ? widthOf(pieces) + widthOf(hyphen) : widthWithoutLastSpaces(pieces);
  const ascent = Math.max(highest(pieces), highest(hyphen));
  for (const space of spaceAt(broken, pieces.at(-1))) pieces.push(space);
  const runs = hyphen.length > 0 ? [...runsOf(pieces), ...hyphen.map(softHyphen)] : runsOf(pieces);
  const { top, style, measure } = place;
  const x = indent(width, measure, style.align);
  return { laid: { x, baseline: top + ascent, top, bottom: top + style.leading, runs }, width };
}

/** The space where the line was broken, as one of the word before it: a link must not begin with a space nobody sees. */
const spaceAt = (broken: Item | undefined, last: Piece | undefined): readonly Piece[] =>
  broken?.kind === "glue" && last
    ? broken.pieces.map((space) => (space.run === last.run ? space : shapePiece(last.run, space.text)))
    : [];

const isSpace = ({ text }: Piece): boolean => text.trim() === "";

function widthWithoutLastSpaces(pieces: readonly Piece[]): number {
  const last = pieces.findLastIndex((piece) => !isSpace(piece));
  let width = 0;
  for (let i = 0; i <= last; i++) width += pieces[i]?.width ?? 0;
  return width;
}

function highest(pieces: readonly Piece[]): number {
  let ascent = 0;
  for (const { run } of pieces) ascent = Math.max(ascent, ascentOf(run.face) * run.size);
  return ascent;
}

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

function runsOf(pieces: readonly Piece[]): readonly LaidRun[] {
  const run = pieces[0]?.run;
  if (run && pieces.every((piece) => piece.run === run)) return [laidRun(run, pieces)];
  const starts = [...pieces.keys()].filter((i) => pieces[i]?.run !== pieces[i - 1]?.run);
  return starts.flatMap((start, i) => {
    const part = pieces.slice(start, starts[i + 1]);
    return part[0] ? [laidRun(part[0].run, part)] : [];
  });
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
  // What grew by pushing keeps room for more, and this is kept for long.
  const exact = glyphs.slice();
  const set = { face: face.key, size, colour, text, operators: `${operators}>`, glyphs: exact, width };
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
