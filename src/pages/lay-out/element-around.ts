import { structureOf } from "../blocks/structure.ts";
import type { LaidNode } from "../laid.ts";
import { tellApart } from "./tell-apart.ts";
import type { LayoutNode } from "./layout-node.ts";

/** Left, top, right, bottom, in the block's points. */
export type Bounds = readonly [number, number, number, number];

/** The structure element that a node is, around what it holds; what it holds alone where it is none. */
export function elementAround(node: LayoutNode, bounds: Bounds, children: readonly LaidNode[]): readonly LaidNode[] {
  if (node.props?.["tag"] === undefined) return children;
  const { tag, ...attributes } = structureOf(node.props);
  if (tag === undefined || tag === "artifact") return children;
  const all = tag === "Figure" ? { ...attributes, box: bounds } : attributes;
  return [
    {
      kind: "element",
      role: tag,
      ...(Object.keys(all).length > 0 && { attributes: all }),
      children: tellApart(children),
    },
  ];
}
