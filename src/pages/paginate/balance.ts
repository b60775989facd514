import type { Stack } from "./stack.ts";

export interface BalancedColumns {
  /** Of the highest column. */
  readonly height: number;
  /** The strip with which each column starts. */
  readonly starts: readonly number[];
}

/** Columns come out even to half a point, which no eye sees. */
const EVEN = 0.5;

/** Strips from `start` to before `end`, dealt in order to so many columns, of which the highest is as low as can be. */
export function balance(stack: Stack, start: number, end: number, count: number): BalancedColumns {
  let high = heightOf(stack, start, end);
  let low = high / count;
  let starts: readonly number[] = [start];
  while (high - low > EVEN) {
    const middle = (low + high) / 2;
    const dealt = deal(stack, start, end, { count, height: middle });
    if (dealt === undefined) low = middle;
    else {
      high = highest(stack, dealt, end);
      starts = dealt;
    }
  }
  return { height: high, starts };
}

/** Of a column that holds the strips from `from` to before `to`. */
const heightOf = ({ tops, bottoms }: Stack, from: number, to: number): number =>
  to > from ? (bottoms[to - 1] ?? 0) - (tops[from] ?? 0) : 0;

/** Fills one column after the other up to a height: with which strip each starts; undefined where they do not go in. */
function deal(
  { tops, bottoms, ends }: Stack,
  start: number,
  end: number,
  column: { readonly count: number; readonly height: number },
): readonly number[] | undefined {
  const starts: number[] = [];
  for (let from = start; from < end;) {
    if (starts.length === column.count) return undefined;
    starts.push(from);
    let next = firstBelow(bottoms, from, end, (tops[from] ?? 0) + column.height);
    while (next > from && next < end && ends[next - 1] === 0) next--;
    if (next === from) return undefined;
    from = next;
  }
  return starts;
}

/** The first strip that reaches below `foot`; `end` where none does. */
function firstBelow(bottoms: Float64Array, from: number, end: number, foot: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bottoms[middle] ?? 0) <= foot) low = middle + 1;
    else high = middle;
  }
  return low;
}

const highest = (stack: Stack, starts: readonly number[], end: number): number =>
  starts.reduce((high, from, i) => Math.max(high, heightOf(stack, from, starts[i + 1] ?? end)), 0);
