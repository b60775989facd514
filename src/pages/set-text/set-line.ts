import type { LaidLine, LaidRun } from "../laid.ts";
import { widthOf } from "./item.ts";
import type { Item, Piece } from "./item.ts";
import { ascentOf, textOperators } from "./shape-word.ts";
import type { DecimalAlign, TextRun, TextStyle } from "./text-run.ts";

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
  const runs = [
    ...runsOf(pieces),
    ...hyphen.map(softHyphen),
    ...(broken?.kind === "glue" ? runsOf(broken.pieces) : []),
  ];
  const { top, style, measure } = place;
  let ascent = 0;
  for (const { run } of set) ascent = Math.max(ascent, ascentOf(run.face) * run.size);
  const x = Math.max(0, indent(set, width, measure, style.align));
  return { laid: { x, baseline: top + ascent, top, bottom: top + style.leading, runs: joined(runs) }, width };
}

const isSpace = ({ text }: Piece): boolean => text.trim() === "";

const withoutLastSpaces = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.slice(0, pieces.findLastIndex((piece) => !isSpace(piece)) + 1);

function indent(pieces: readonly Piece[], width: number, measure: number, align: TextStyle["align"]): number {
  switch (align) {
    case "start":
      return 0;
    case "centre":
      return (measure - width) / 2;
    case "end":
      return measure - width;
    default:
      return measure - align.room - widthBeforeSign(pieces, width, align);
  }
}

const NUMBER = /\d[\d\u00A0\u202F\u2009.,]*/;

/** Up to the decimal sign of the first number; up to its end where it is whole; all of it where there is none. */
function widthBeforeSign(pieces: readonly Piece[], width: number, { sign }: DecimalAlign): number {
  const text = pieces.map((piece) => piece.text).join("");
  const number = NUMBER.exec(text);
  if (!number) return width;
  const [digits] = number;
  const point = digits.lastIndexOf(sign);
  const decimals = point > 0 && point < digits.length - 1;
  let left = number.index + (decimals ? point : digits.replace(/\D+$/, "").length);
  let before = 0;
  for (const piece of pieces) {
    if (left <= 0) break;
    if (piece.text.length <= left) before += piece.width;
    else before += partWidth(piece, left);
    left -= piece.text.length;
  }
  return before;
}

/** Of the first characters of a piece; numbers have a glyph for each. */
const partWidth = ({ run, word }: Piece, length: number): number =>
  word.advances.slice(0, length).reduce((sum, advance) => sum + (advance * run.size) / 1000 + (run.tracking ?? 0), 0);

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

/** The space at the line's end belongs to the run before it, if it is of the same kind. */
function joined(runs: readonly LaidRun[]): readonly LaidRun[] {
  const [last, before] = [runs.at(-1), runs.at(-2)];
  if (!last || !before || last.text.trim() !== "" || last.element !== before.element) return runs;
  if (last.face !== before.face || last.size !== before.size || last.colour !== before.colour) return runs;
  const one: LaidRun = {
    ...before,
    text: before.text + last.text,
    operators: before.operators.slice(0, -1) + last.operators.slice(1),
    glyphs: [...before.glyphs, ...last.glyphs],
    width: before.width + last.width,
  };
  return [...runs.slice(0, -2), one];
}
