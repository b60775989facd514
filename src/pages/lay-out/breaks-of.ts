import type { LaidNode } from "../laid.ts";

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Points by which lines that stand close may overlap. */
const ROUNDING = 0.01;

/**
 * The heights at which a block can be cut without cutting anything in it: between lines, where no line of a
 * neighbouring cell stands across, and not through a figure. Ascending, without the block's own top and foot.
 */
export function breaksOf(nodes: readonly LaidNode[]): readonly number[] {
  const extents = extentsIn(nodes).sort((a, b) => a.top - b.top);
  const breaks: number[] = [];
  let bottom = -Infinity;
  for (const extent of extents) {
    if (bottom > -Infinity && extent.top >= bottom - ROUNDING) breaks.push(bottom);
    bottom = Math.max(bottom, extent.bottom);
  }
  return breaks;
}

const extentsIn = (nodes: readonly LaidNode[]): Extent[] =>
  nodes.flatMap((node): Extent[] => {
    if (node.kind === "text") return node.lines.map(({ top, bottom }) => ({ top, bottom }));
    if (node.kind !== "element") return [];
    const box = node.attributes?.box;
    return box ? [{ top: box[1], bottom: box[3] }] : extentsIn(node.children);
  });
