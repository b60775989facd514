import { Cost } from "./strips-of.ts";
import type { Strip } from "./strips-of.ts";

export interface BalancedColumns {
  /** Of the highest column. */
  readonly height: number;
  /** The strip with which each column starts. */
  readonly starts: readonly number[];
}

/** Columns come out even to half a point, which no eye sees. */
const EVEN = 0.5;

/** Strips from `start` to before `end`, dealt in order to so many columns, of which the highest is as low as can be. */
export function balance(strips: readonly Strip[], start: number, end: number, count: number): BalancedColumns {
  let high = heightOf(strips, start, end);
  let low = high / count;
  let starts: readonly number[] = [start];
  while (high - low > EVEN) {
    const middle = (low + high) / 2;
    const dealt = deal(strips, start, end, { count, height: middle });
    if (!dealt) low = middle;
    else {
      ({ starts, height: high } = dealt);
    }
  }
  return { height: high, starts };
}

function heightOf(strips: readonly Strip[], start: number, end: number): number {
  let height = 0;
  for (let i = start; i < end; i++) height += advance(strips, start, i);
  return height;
}

/** What a strip adds to a column that starts at `start`. */
function advance(strips: readonly Strip[], start: number, i: number): number {
  const strip = strips[i];
  if (!strip) return 0;
  const gap = i === start ? 0 : (strips[i - 1]?.after ?? 0) + strip.before;
  return gap + strip.to - strip.from;
}

/** Fills one column after the other up to a height; undefined where the strips do not go in. */
function deal(
  strips: readonly Strip[],
  start: number,
  end: number,
  column: { readonly count: number; readonly height: number },
): BalancedColumns | undefined {
  const starts: number[] = [];
  let highest = 0;
  let from = start;
  while (from < end) {
    if (starts.length === column.count) return undefined;
    starts.push(from);
    let height = 0;
    let filled = 0;
    let next: number | undefined;
    for (let i = from; i < end; i++) {
      height += advance(strips, from, i);
      if (height > column.height) break;
      if (i < end - 1 && (strips[i]?.breakCost ?? 0) >= Cost.forbidden) continue;
      next = i + 1;
      filled = height;
    }
    if (next === undefined) return undefined;
    highest = Math.max(highest, filled);
    from = next;
  }
  return { starts, height: highest };
}
