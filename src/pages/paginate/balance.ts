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
  const flow = flowOf(strips, start, end);
  let high = heightOf(flow, 0, end - start);
  let low = high / count;
  let starts: readonly number[] = [0];
  while (high - low > EVEN) {
    const middle = (low + high) / 2;
    const dealt = deal(flow, count, middle);
    if (dealt === undefined) low = middle;
    else {
      high = highest(flow, dealt);
      starts = dealt;
    }
  }
  return { height: high, starts: starts.map((at) => start + at) };
}

/** Strips one below the other, as numbers: they are asked many times. */
interface Flow {
  /** Where each strip begins, from the top of the first. */
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
  /** One where a column may end below. */
  readonly ends: Uint8Array;
}

function flowOf(strips: readonly Strip[], start: number, end: number): Flow {
  const length = end - start;
  const flow = { tops: new Float64Array(length), bottoms: new Float64Array(length), ends: new Uint8Array(length) };
  let bottom = 0;
  for (let i = 0; i < length; i++) {
    const strip = strips[start + i];
    if (!strip) break;
    const top = i === 0 ? 0 : bottom + (strips[start + i - 1]?.after ?? 0) + strip.before;
    flow.tops[i] = top;
    flow.bottoms[i] = bottom = top + strip.to - strip.from;
    flow.ends[i] = i === length - 1 || strip.breakCost < Cost.forbidden ? 1 : 0;
  }
  return flow;
}

/** Of a column that holds the strips from `from` to before `to`. */
const heightOf = ({ tops, bottoms }: Flow, from: number, to: number): number =>
  to > from ? (bottoms[to - 1] ?? 0) - (tops[from] ?? 0) : 0;

/** Fills one column after the other up to a height: with which strip each starts; undefined where they do not go in. */
function deal({ tops, bottoms, ends }: Flow, count: number, height: number): readonly number[] | undefined {
  const starts: number[] = [];
  for (let from = 0; from < ends.length;) {
    if (starts.length === count) return undefined;
    starts.push(from);
    const foot = (tops[from] ?? 0) + height;
    let next = from;
    for (let i = from; i < ends.length && (bottoms[i] ?? 0) <= foot; i++) if (ends[i] === 1) next = i + 1;
    if (next === from) return undefined;
    from = next;
  }
  return starts;
}

const highest = (flow: Flow, starts: readonly number[]): number =>
  starts.reduce((high, from, i) => Math.max(high, heightOf(flow, from, starts[i + 1] ?? flow.ends.length)), 0);
