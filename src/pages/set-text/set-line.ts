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
  const only = pieces[0]?.run;
  if (only && pieces.every(({ run }) => run === only)) return [laidRun(only, pieces)];
  const runs: LaidRun[] = [];
  for (let start = 0; start < pieces.length;) {
    const run = pieces[start]?.run;
    if (!run) break;
    let end = start + 1;
    while (pieces[end]?.run === run) end++;
    runs.push(laidRun(run, pieces, start, end));
    start = end;
  }
  return exactly(runs);
}

/** What grew by pushing keeps room for more, and this is kept for long. */
const exactly = <T>(grown: readonly T[]): readonly T[] => grown.slice();

/** The pieces from `start` to before `end`, which are of one run. */
function laidRun(run: TextRun, pieces: readonly Piece[], start = 0, end = pieces.length): LaidRun {
  // Joined, for strings that are added one to the other stay in their pieces, all of them, until they are first read.
  const texts: string[] = [];
  const operators: string[] = ["<"];
  const glyphs: number[] = [];
  let width = 0;
  for (let i = start; i < end; i++) {
    const piece = pieces[i];
    if (!piece) break;
    texts.push(piece.text);
    operators.push(operatorsOf(piece));
    width += piece.width;
    for (const glyph of piece.word.glyphs) glyphs.push(glyph);
  }
  operators.push(">");
  const { face, size, colour, element } = run;
  const set = {
    face: face.key,
    size,
    colour,
    text: textOf(run, texts),
    operators: operators.join(""),
    glyphs: exactly(glyphs),
    width,
  };
  return element ? { ...set, element } : set;
}

/** The pieces of a run as one text: that of the run itself where they are all of it. */
function textOf({ text }: TextRun, pieces: readonly string[]): string {
  let at = 0;
  for (const piece of pieces) {
    if (!text.startsWith(piece, at)) return pieces.join("");
    at += piece.length;
  }
  return at === text.length ? text : pieces.join("");
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
