import type { Block, BriefingDocument } from "./document.ts";

/** The same document with its columns below each other. */
export const stackColumns = (document: BriefingDocument): BriefingDocument => ({
  ...document,
  blocks: document.blocks.flatMap(stacked),
});

const stacked = (block: Block): readonly Block[] =>
  block.kind === "columns" ? block.columns.flat().flatMap(stacked) : [block];
