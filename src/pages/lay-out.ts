import { Kept } from "../kept.ts";
import { BoundedCache } from "./bounded-cache.ts";
import type { Laid, LaidNode } from "./laid.ts";
import { breaksOf } from "./lay-out/breaks-of.ts";
import { fromNode } from "./lay-out/from-node.ts";
import type { LayoutNode } from "./lay-out/layout-node.ts";
import { measureBox } from "./lay-out/measure-box.ts";
import { nodeOf, type Placeable } from "./lay-out/nodes-of.ts";
import { NotCovered } from "./lay-out/not-covered.ts";

/** A component to lay out, and the key of all it depends on: kind, content, style, measure and language. */
export interface Galley extends Placeable {
  readonly key: string;
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
 * result depends on nothing but what the keys name, so it is the same for every page of every document.
 */
export async function layOut(galleys: readonly Galley[], layout: Layout = "known"): Promise<readonly Laid[]> {
  const laid = new Map<string, Laid>();
  const open = new Map<string, Galley>();
  for (const galley of galleys) {
    const before = layout === "known" ? knownBlock(galley.key) : undefined;
    if (before) laid.set(galley.key, before);
    else open.set(galley.key, galley);
  }
  const missing = [...open.values()];
  const fresh = missing.length === 0 ? [] : await layAll(missing, layout);
  for (const [i, { key }] of missing.entries()) {
    const one = fresh[i];
    if (!one) continue;
    laid.set(key, one);
    if (layout === "known") known.set(key, keptBlocks.note(key, one));
  }
  return galleys.map(({ key }) => {
    const one = laid.get(key);
    if (!one) throw new Error(`Nothing was laid out for ${key}.`);
    return one;
  });
}

function knownBlock(key: string): Laid | undefined {
  const before = known.get(key);
  if (before) return before;
  const kept = keptBlocks.get(key);
  if (kept) known.set(key, kept);
  return kept;
}

/** One after the other, so that what a block was made from is let go before the next. */
async function layAll(placeables: readonly Placeable[], layout: Layout): Promise<readonly Laid[]> {
  const rest: LayoutNode[] = [];
  const own = placeables.map((placeable) => {
    const node = nodeOf(placeable);
    const laid = layout === "react-pdf" ? undefined : layAlone(node, placeable.measure);
    if (!laid) rest.push(node);
    return laid;
  });
  const others = rest.length === 0 ? [] : await layByOther(rest);
  let next = 0;
  return own.map((laid) => {
    if (laid) return laid;
    const node = others[next++];
    if (!node) throw new Error("react-pdf lost a block.");
    return laidOf(fromNode({ ...node, box: { ...node.box, top: 0, left: 0 } }, 0, 0), node.box.width, node.box.height);
  });
}

/** Loaded where it is needed, which few packs do. */
async function layByOther(nodes: readonly LayoutNode[]) {
  const { layByReactPdf } = await import("./lay-out/lay-by-react-pdf.ts");
  return layByReactPdf(nodes);
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
