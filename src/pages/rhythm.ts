import type { Block } from "../document/document.ts";
import type { Theme } from "./theme.ts";

/**
 * The space in points between two blocks, one above the other. Blocks have no space of their own outside, so that a
 * block laid out once fits anywhere. Nothing stands between a block and the top of its page or column.
 */
export function gapBetween(theme: Theme, above: Block | undefined, below: Block | undefined): number {
  const [upper, lower] = [lastOf(above), firstOf(below)];
  return upper && lower ? theme.unit * unitsBetween(upper, lower) : 0;
}

/** The space under the masthead. A strip brings its own. */
export const gapUnderMasthead = (theme: Theme, below: Block | undefined): number =>
  firstOf(below)?.kind === "strip" ? 0 : theme.unit * 4;

function unitsBetween(upper: Block, lower: Block): number {
  if (upper.kind === "heading") return lower.kind === "heading" ? 2 : afterHeading[upper.level];
  if (lower.kind === "heading") return beforeHeading[lower.level];
  if (lower.kind === "paragraph" && lower.role === "note") return upper.kind === "paragraph" ? 1 : 1.5;
  const set = apart(upper) || apart(lower);
  if (set) return captioned(upper) && captioned(lower) ? 4 : 3.5;
  return 2;
}

const beforeHeading = { 1: 4.5, 2: 4, 3: 3 } as const;
const afterHeading = { 1: 2.5, 2: 2, 3: 1 } as const;

/** Blocks with a shape of their own stand further off than text does. */
const apart = ({ kind }: Block): boolean => kind !== "paragraph" && kind !== "list";

/** Blocks that begin with a number and a finding, and mostly end with small print. */
const captioned = ({ kind }: Block): boolean => kind === "table" || kind === "figure";

const firstOf = (block: Block | undefined): Block | undefined =>
  block?.kind === "keep" ? firstOf(block.blocks[0]) : block;

const lastOf = (block: Block | undefined): Block | undefined =>
  block?.kind === "keep" ? lastOf(block.blocks.at(-1)) : block;
