import { BoundedCache } from "../bounded-cache.ts";
import type { LaidRun } from "../laid.ts";
import { coversText } from "./covers-text.ts";
import { itemsOf, naturalWidth } from "./items-of.ts";
import { setLine } from "./set-line.ts";
import type { SetFace, TextRun } from "./text-run.ts";

/** A short text of one run, set on one line, wherever that stands. */
export interface KnownLine {
  readonly runs: readonly LaidRun[];
  /** Points, without the space at its end. */
  readonly width: number;
  /** From the line's top to its baseline, in points. */
  readonly ascent: number;
  /** With the space at its end: what has to fit for it to stay one line. */
  readonly natural: number;
}

/** Longer texts hardly ever come back in another block. */
const SHORT = 80;

/** In each face, size and colour. */
const LINES = 4_000;

type Lines = BoundedCache<string, KnownLine>;

const known = new WeakMap<SetFace["font"], Map<number, Map<string, Lines>>>();

/**
 * The line of a text of one run where it fits into a measure, set once for all cells that say the same: widths of
 * columns move, and half of what stands in a table stands elsewhere too. Undefined for what is not so simple.
 */
export function knownLine(runs: readonly TextRun[], measure: number): KnownLine | undefined {
  const [run] = runs;
  if (!run || runs.length > 1 || run.element || run.tracking || run.text.length > SHORT) return undefined;
  const lines = linesOf(run);
  let line = lines.get(run.text);
  if (!line) {
    line = setOnOneLine(run);
    if (!line) return undefined;
    lines.set(run.text, line);
  }
  return line.natural <= measure ? line : undefined;
}

function linesOf({ face, size, colour }: TextRun): Lines {
  let sizes = known.get(face.font);
  if (!sizes) known.set(face.font, (sizes = new Map()));
  let colours = sizes.get(size);
  if (!colours) sizes.set(size, (colours = new Map()));
  let lines = colours.get(colour);
  if (!lines) colours.set(colour, (lines = new BoundedCache(LINES)));
  return lines;
}

function setOnOneLine(run: TextRun): KnownLine | undefined {
  if (run.text.includes("\n") || !coversText(run.text)) return undefined;
  const items = itemsOf([run], Infinity);
  if (items.some(({ pieces }) => pieces.some(({ word }) => word.raised))) return undefined;
  const place = { measure: Infinity, top: 0, style: { leading: 0, align: "start" } } as const;
  const line = setLine(items, 0, items.length - 1, place);
  if (!line) return undefined;
  const { laid, width } = line;
  return { runs: laid.runs, width, ascent: laid.baseline, natural: naturalWidth(items) };
}
