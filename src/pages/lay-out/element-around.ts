import { structureOf } from "../blocks/structure.ts";
import type { LaidNode } from "../laid.ts";
import { tellApart } from "./tell-apart.ts";
import type { LayoutNode } from "./layout-node.ts";

/** Left, top, right, bottom, in the block's points. */
export type Bounds = readonly [number, number, number, number];

/** The structure element that a node is, around what it holds; what it holds alone where it is none. */
export function elementAround(node: LayoutNode, bounds: Bounds, children: readonly LaidNode[]): readonly LaidNode[] {
  const own = node.props?.["tag"];
  if (own === undefined || own === "artifact") return children;
  const { tag, ...attributes } = structureOf(node.props);
  if (tag === undefined || tag === "artifact") return children;
  const all = tag === "Figure" ? { ...attributes, box: bounds } : attributes;
  const held = tellApart(children);
  return [
    holdsAny(all)
      ? { kind: "element", role: tag, attributes: all, children: held }
      : { kind: "element", role: tag, children: held },
  ];
}

function holdsAny(attributes: object): boolean {
  for (const name in attributes) if (Object.hasOwn(attributes, name)) return true;
  return false;
}
