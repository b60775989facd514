import type { Block } from "../../document/document.ts";

/** The ids under which a block, and what stands in it, can be reached. */
export function idsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "table":
    case "figure":
    case "facts":
      return [block.id];
    case "sources":
      return block.entries.map(({ id }) => id);
    case "columns":
      return block.columns.flat().flatMap(idsIn);
    case "keep":
      return block.blocks.flatMap(idsIn);
    case "paragraph":
    case "list":
    case "strip":
    case "questions":
    case "fill-in":
    case "contents":
    case "page-break":
      return [];
  }
}

/** Whether pages are named on a block. */
export const namesPages = (block: Block): boolean =>
  block.kind === "contents" ||
  (block.kind === "columns" && block.columns.flat().some(namesPages)) ||
  (block.kind === "keep" && block.blocks.some(namesPages));
