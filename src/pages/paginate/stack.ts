import { Cost, type Strip } from "./strips-of.ts";

/** All strips of a galley one below the other, as numbers: heights are asked for in all combinations. */
export interface Stack {
  /** Where each strip begins, from the top of the first. */
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
  /** One where a column may end below. */
  readonly ends: Uint8Array;
}

export function stackOf(strips: readonly Strip[]): Stack {
  const { length } = strips;
  const stack = { tops: new Float64Array(length), bottoms: new Float64Array(length), ends: new Uint8Array(length) };
  let bottom = 0;
  let after = 0;
  for (const [i, strip] of strips.entries()) {
    const top = bottom + after + strip.before;
    stack.tops[i] = top;
    stack.bottoms[i] = bottom = top + strip.to - strip.from;
    stack.ends[i] = strip.breakCost < Cost.forbidden ? 1 : 0;
    ({ after } = strip);
  }
  return stack;
}
