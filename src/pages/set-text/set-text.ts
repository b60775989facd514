import type { LaidLine } from "../laid.ts";
import { isLongWord } from "./break-long-word.ts";
import { coversText } from "./covers-text.ts";
import { firstFit } from "./first-fit.ts";
import type { Item } from "./item.ts";
import { itemsOf, naturalWidth } from "./items-of.ts";
import { knownLine, type KnownLine } from "./known-line.ts";
import { indent, setLine } from "./set-line.ts";
import type { TextRun, TextStyle } from "./text-run.ts";
import { NATURAL, totalFit, type Spacing } from "./total-fit.ts";

/** Lines from the top left corner of the text, y downwards, in points. */
export interface SetText {
  readonly lines: readonly LaidLine[];
  readonly height: number;
  /** Of the widest line, without the space at its end. */
  readonly width: number;
}

/** Points by which a line may be wider than its measure: a text must fit into the box that was measured for it. */
const ROUNDING = 0.001;

/**
 * Sets runs of text in lines no wider than `measure`, every character of them (glyph 0 where its face has none), as
 * evenly as react-pdf would. Undefined for text that has to be set by react-pdf: scripts that join or reorder, and marks
 * that stand above their place.
 *
 * Where it differs from react-pdf 4.9: spaces are never squeezed; a style change is no place to hyphenate, and a no-break
 * space never one to break, not even where it is a run of its own; addresses and long words break at their slashes and
 * dashes, and words wider than the measure anywhere; where no even setting exists, the space at a line's end needs no
 * room.
 */
export function setText(
  runs: readonly TextRun[],
  measure: number,
  style: TextStyle,
  spacing: Spacing = NATURAL,
): SetText | undefined {
  const known = knownLine(runs, measure + ROUNDING);
  if (known) return { lines: [placed(known, measure, style)], height: style.leading, width: known.width };
  if (!runs.every((run) => coversText(run.text))) return undefined;
  const lines: LaidLine[] = [];
  let width = 0;
  let top = 0;
  for (const paragraph of paragraphsOf(runs)) {
    const whole = itemsOf(paragraph, Infinity);
    if (whole.some(({ pieces }) => pieces.some(({ word }) => word.raised))) return undefined;
    const fits = naturalWidth(whole) <= measure + ROUNDING;
    const items = fits ? whole : withBreaks(whole, paragraph, measure + ROUNDING);
    let start = 0;
    for (const end of fits ? [items.length - 1] : breaksOf(items, measure + ROUNDING, spacing)) {
      const line = setLine(items, start, end, { measure, top, style });
      start = end + 1;
      top += style.leading;
      if (!line) continue;
      lines.push(line.laid);
      width = Math.max(width, line.width);
    }
  }
  return { lines, height: top, width };
}

const placed = ({ runs, ascent, width }: KnownLine, measure: number, { leading, align }: TextStyle): LaidLine => ({
  x: indent(width, measure, align),
  baseline: ascent,
  top: 0,
  bottom: leading,
  runs,
});

/** The width in points that text wants: that of its longest line where only newlines end one. */
export function measureText(runs: readonly TextRun[]): number {
  let longest = 0;
  for (const paragraph of paragraphsOf(runs)) {
    longest = Math.max(longest, naturalWidth(itemsOf(paragraph, Infinity)));
  }
  return longest;
}

/** Long words in the parts in which they may be broken: where a line holds them all they stay whole, kerned throughout. */
const withBreaks = (items: readonly Item[], paragraph: readonly TextRun[], measure: number): readonly Item[] =>
  items.some(({ kind, pieces }) => kind === "box" && isLongWord(pieces, measure)) ? itemsOf(paragraph, measure) : items;

const breaksOf = (items: readonly Item[], measure: number, spacing: Spacing): readonly number[] =>
  totalFit(items, measure, spacing) ?? firstFit(items, measure);

function paragraphsOf(runs: readonly TextRun[]): TextRun[][] {
  let paragraph: TextRun[] = [];
  const paragraphs = [paragraph];
  for (const run of runs) {
    if (!run.text.includes("\n")) {
      if (run.text) paragraph.push(run);
      continue;
    }
    const [first = "", ...others] = run.text.split("\n");
    if (first) paragraph.push({ ...run, text: first });
    for (const text of others) {
      paragraph = text ? [{ ...run, text }] : [];
      paragraphs.push(paragraph);
    }
  }
  return paragraphs;
}
