import type { Geometry } from "./galley-block.ts";
import { reach, ROUNDING } from "./reach.ts";
import { stackOf } from "./stack.ts";
import { Cost, type Strip } from "./strips-of.ts";

/** Of a page, beside those of the place where it ends. */
const PAGE = 1_000;
/** Of a page left all empty; half as empty costs a quarter. The last page, and one before a forced break, may be. */
const EMPTY = 500;
/**
 * The same where the page ends inside a table, a list or a paragraph though more of it would go in: nothing tells why it
 * should stop there. In proportion, and never less than what is gained on a page that is empty anyway: a hole is not
 * shared out.
 */
const EMPTY_INSIDE = 2 * EMPTY;
/** Share of a page that rows and lines of different heights leave free anyway. */
const RAGGED = 0.05;
/** Of a page that is the last, or stands before a forced break, and holds next to nothing. */
const SCANTY = 900;
/** Of a strip that fits on no page: only where nothing else can be done. */
const TOO_HIGH = 1_000_000_000;

export interface Breaks {
  /** The strips with which pages start. */
  readonly starts: readonly number[];
  readonly cost: number;
}

/**
 * Where pages start: of all ways to cut the galley the one that costs least, so that
 * a break earlier in the document gives way where it saves a worse one later (as Plass 1981, Optimal Pagination
 * Techniques, does; here with a cost for the place of the break and for the room left below it).
 */
export function chooseBreaks(strips: readonly Strip[], geometry: Geometry): Breaks {
  const cost = Array.from({ length: strips.length + 1 }, () => Infinity);
  const from = Array.from({ length: strips.length + 1 }, () => 0);
  cost[0] = 0;
  const stack = stackOf(strips);
  for (let start = 0; start < strips.length; start++) {
    const soFar = cost[start] ?? Infinity;
    if (soFar === Infinity) continue;
    const { height } = start === 0 ? geometry.first : geometry.other;
    const scanty = start === 0 ? 0 : geometry.scanty;
    reach(strips, stack, start, { height, aboveNotes: geometry.aboveNotes }, (end, filled) => {
      const total = soFar + pageCost(strips, end, filled, { height, scanty });
      if (total >= (cost[end] ?? Infinity)) return;
      cost[end] = total;
      from[end] = start;
    });
  }
  const starts: number[] = [];
  for (let end = from[strips.length] ?? 0; end > 0; end = from[end] ?? 0) starts.push(end);
  if (strips.length > 0) starts.push(0);
  return { starts: starts.reverse(), cost: cost[strips.length] ?? Infinity };
}

/** Of a page that ends before strip `end` and is filled so high. */
function pageCost(
  strips: readonly Strip[],
  end: number,
  filled: number,
  { height, scanty }: { readonly height: number; readonly scanty: number },
): number {
  const last = strips[end - 1];
  const ends = end === strips.length || (last?.breakForced === true && strips[end]?.block.floated !== "seen");
  const tooHigh = filled > height + ROUNDING ? TOO_HIGH : 0;
  if (ends) return PAGE + tooHigh + (filled < scanty ? SCANTY : 0);
  const empty = Math.max(0, 1 - filled / height);
  const breakCost = last?.breakCost ?? 0;
  const inside = breakCost > 0 && filled + nextHeight(strips, end) <= height;
  return PAGE + tooHigh + breakCost + (inside ? EMPTY_INSIDE * Math.max(0, empty - RAGGED) : EMPTY * empty ** 2);
}

/** Of what follows on the next page, up to the first place where a page may well end. */
function nextHeight(strips: readonly Strip[], start: number): number {
  let height = 0;
  for (let i = start; i < strips.length; i++) {
    const strip = strips[i];
    if (!strip) break;
    height += (strips[i - 1]?.after ?? 0) + strip.before + strip.to - strip.from;
    if (strip.breakCost <= Cost.betweenLines) break;
  }
  return height;
}
