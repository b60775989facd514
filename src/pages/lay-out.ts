import type { ReactElement } from "react";
import { Kept } from "../kept.ts";
import { BoundedCache } from "./bounded-cache.ts";
import type { Laid, LaidNode } from "./laid.ts";
import { breaksOf } from "./lay-out/breaks-of.ts";
import { fromNode } from "./lay-out/from-node.ts";
import type { LayoutNode } from "./lay-out/layout-node.ts";
import { measureBox } from "./lay-out/measure-box.ts";
import { nodeOf } from "./lay-out/nodes-of.ts";
import { NotCovered } from "./lay-out/not-covered.ts";

/** A component to lay out at the width of its column in points, and the key of all it depends on: content, style, measure, language. */
export interface Galley {
  readonly key: string;
  readonly measure: number;
  /** Asked for where nothing is known under the key. */
  readonly element: () => ReactElement;
}

/** Blocks seen before, of whatever document: some hundred and fifty pages of them, kilobytes each. */
const BLOCKS = 3_000;

const known = new BoundedCache<string, Laid>(BLOCKS);

/** Those of some four packs of ten pages. */
const KEPT = 2_000;

/** Blocks from one command to the next; they must be set in the very same faces. */
export const keptBlocks = new Kept<Laid>(KEPT);

/** `known` keeps what is laid out for the next time; `own` and `react-pdf` lay everything out anew, by that engine. */
export type Layout = "known" | "own" | "react-pdf";

/**
 * Lays out each component alone, at its measure. Our own layout sets what it covers, react-pdf the rest in one pass; the
 * result depends on nothing but what the keys name, so it is the same for every page of every document. One galley after
 * the other, so that what a block was made from is let go before the next.
 */
export async function layOut(galleys: Iterable<Galley>, layout: Layout = "known"): Promise<readonly Laid[]> {
  const laid: Laid[] = [];
  const rest: Open[] = [];
  for (const galley of galleys) {
    const { key, measure } = galley;
    const before = layout === "known" ? knownBlock(key) : undefined;
    if (before) {
      laid.push(before);
      continue;
    }
    const node = nodeOf({ measure, element: galley.element() });
    const own = layout === "react-pdf" ? undefined : layAlone(node, measure);
    if (!own) rest.push({ at: laid.length, key, node });
    laid.push(own ? kept(key, own, layout) : NOTHING);
  }
  if (rest.length > 0) for (const { at, key, other } of await layByOther(rest)) laid[at] = kept(key, other, layout);
  return laid;
}

/** What waits for react-pdf, and its place among the galleys. */
interface Open {
  readonly at: number;
  readonly key: string;
  readonly node: LayoutNode;
}

const NOTHING: Laid = { width: 0, height: 0, nodes: [], breaks: [] };

function kept(key: string, laid: Laid, layout: Layout): Laid {
  if (layout === "known") known.set(key, keptBlocks.note(key, laid));
  return laid;
}

function knownBlock(key: string): Laid | undefined {
  const before = known.get(key);
  if (before) return before;
  const kept = keptBlocks.get(key);
  if (kept) known.set(key, kept);
  return kept;
}

/** Loaded where it is needed, which few packs do. */
async function layByOther(open: readonly Open[]): Promise<readonly (Open & { readonly other: Laid })[]> {
  const { layByReactPdf } = await import("./lay-out/lay-by-react-pdf.ts");
  const nodes = await layByReactPdf(open.map(({ node }) => node));
  return open.map((each, i) => {
    const node = nodes[i];
    if (!node) throw new Error("react-pdf lost a block.");
    const atTop = { ...node, box: { ...node.box, top: 0, left: 0 } };
    return { ...each, other: laidOf(fromNode(atTop, 0, 0), node.box.width, node.box.height) };
  });
}

/** By our own layout; undefined where it does not cover the block. */
function layAlone(node: LayoutNode, measure: number): Laid | undefined {
  try {
    const box = measureBox(node, measure);
    return laidOf(box.draw(0, 0, box.height), measure, box.height);
  } catch (error) {
    if (error instanceof NotCovered) return undefined;
    throw error;
  }
}

const laidOf = (nodes: readonly LaidNode[], width: number, height: number): Laid => ({
  width,
  height,
  nodes,
  breaks: breaksOf(nodes),
});
