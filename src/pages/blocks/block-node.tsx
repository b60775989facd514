import type { ComponentType } from "react";
import type { Block } from "../../document/document.ts";
import { blocks } from "./blocks.ts";

/** Any block, by the component of its kind. */
export function BlockNode({ block }: { block: Block }) {
  // The map holds for each kind the component of that kind, which the compiler cannot see through the union.
  const Component = blocks[block.kind] as ComponentType<{ block: Block }>;
  return <Component block={block} />;
}
