import { FILL, INFINITELY_BAD } from "./item.ts";
import type { Item } from "./item.ts";

/** A place where a line may end, reached in the best way found. Totals are those of all items before the next line. */
interface Break {
  readonly at: number;
  readonly demerits: number;
  /** How loose its line is: tight, decent, loose, very loose. */
  readonly fitness: number;
  readonly width: number;
  /** Of the glue alone. */
  readonly space: number;
  readonly previous: Break | undefined;
}

/** As in textkit, and in Knuth and Plass: of each line, of two hyphens in a row, of a loose line beside a tight one. */
const LINE_DEMERITS = 10;
const FLAGGED_DEMERITS = 100;
const FITNESS_DEMERITS = 3_000;

/** How much a space may grow, as a share of itself, before a line counts as loose: react-pdf's own. */
const STRETCH = 1 / 2;

/** `shrink` says which share of itself a space may give up. */
export interface Spacing {
  readonly shrink: number;
}

/**
 * Spaces keep their width. react-pdf lets them shrink by a third even in ragged text, which squeezes lines for nothing:
 * a ragged line has room.
 */
export const NATURAL: Spacing = { shrink: 0 };

const FIRST_TOLERANCE = 4;
const TOLERANCE_STEP = 5;
const LAST_TOLERANCE = 54;

/**
 * Where the lines of a paragraph end so that their spaces are as even as can be: indices of glue or penalties, the last
 * that of the end. The algorithm, its constants and the raising of the tolerance are those of react-pdf's textkit
 * 7.0.1 (after Knuth and Plass, and Bram Stein's typeset), so that both break alike. Undefined where no line may be
 * stretched so far, such as in narrow columns.
 */
export function totalFit(items: readonly Item[], measure: number, spacing = NATURAL): number[] | undefined {
  for (let tolerance = FIRST_TOLERANCE; tolerance <= LAST_TOLERANCE; tolerance += TOLERANCE_STEP) {
    const breaks = within(items, measure, tolerance, spacing);
    if (breaks) return breaks;
  }
  return undefined;
}

function within(items: readonly Item[], measure: number, tolerance: number, { shrink }: Spacing): number[] | undefined {
  const active: Break[] = [{ at: 0, demerits: 0, fitness: 0, width: 0, space: 0, previous: undefined }];
  const best: (Break | undefined)[] = [undefined, undefined, undefined, undefined];
  const least = [Infinity, Infinity, Infinity, Infinity];
  let width = 0;
  let space = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    if (item.kind === "penalty" || (item.kind === "glue" && items[at - 1]?.kind === "box")) {
      const last = item.penalty === -INFINITELY_BAD;
      best.fill(undefined);
      least.fill(Infinity);
      let kept = 0;
      for (const from of active) {
        const natural = width - from.width;
        const length = item.kind === "penalty" ? natural + item.width : natural;
        const between = space - from.space;
        // Nothing stands between the glue that fills the last line and the end.
        const stretch = last && items[from.at] !== FILL ? INFINITELY_BAD : between * STRETCH;
        const ratio = stretchRatio(measure - length, stretch, between * shrink);
        if (!last && natural - between * shrink <= measure) active[kept++] = from;
        if (ratio < -1 || ratio > tolerance) continue;
        const fitness = fitnessOf(ratio);
        const demerits = from.demerits + demeritsOf(item, items[from.at], ratio, Math.abs(fitness - from.fitness) > 1);
        if (demerits >= (least[fitness] ?? 0)) continue;
        best[fitness] = from;
        least[fitness] = demerits;
      }
      active.length = kept;
      const after = spaceAfter(items, at);
      for (let fitness = 0; fitness < best.length; fitness++) {
        const previous = best[fitness];
        if (!previous) continue;
        active.push({
          at,
          demerits: least[fitness] ?? 0,
          fitness,
          width: width + after,
          space: space + after,
          previous,
        });
      }
    }
    if (item.kind === "penalty") continue;
    width += item.width;
    if (item.kind === "glue") space += item.width;
  }
  return trace(active);
}

/** How far each space must stretch (positive) or shrink (negative), as a share of what it can. */
function stretchRatio(room: number, stretch: number, shrink: number): number {
  if (room > 0) return stretch > 0 ? room / stretch : INFINITELY_BAD;
  if (room < 0) return shrink > 0 ? room / shrink : -INFINITELY_BAD;
  return 0;
}

const fitnessOf = (ratio: number): number => (ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3);

function demeritsOf(item: Item, previous: Item | undefined, ratio: number, uneven: boolean): number {
  const badness = LINE_DEMERITS + 100 * Math.abs(ratio) ** 3;
  let demerits = badness * badness;
  if (item.penalty > 0) demerits += item.penalty * item.penalty;
  if (item.kind === "penalty" && previous?.kind === "penalty") demerits += FLAGGED_DEMERITS;
  if (uneven) demerits += FITNESS_DEMERITS;
  return demerits;
}

/** Space at the start of a line is not set: it counts with the line before. */
function spaceAfter(items: readonly Item[], at: number): number {
  let space = 0;
  for (let i = at; i < items.length; i++) {
    const item = items[i];
    if (!item || item.kind === "box" || (item.penalty === -INFINITELY_BAD && i > at)) break;
    if (item.kind === "glue") space += item.width;
  }
  return space;
}

function trace(active: readonly Break[]): number[] | undefined {
  let best: Break | undefined;
  for (const end of active) if (!best || end.demerits < best.demerits) best = end;
  const breaks: number[] = [];
  for (; best?.previous; best = best.previous) breaks.push(best.at);
  return breaks.length === 0 ? undefined : breaks.reverse();
}
