import type { Block, BriefingDocument, Heading } from "./document.ts";
import { figureInWords } from "./figure-in-words.ts";
import { stackColumns } from "./stack-columns.ts";
import { stripAsList } from "./strip-as-list.ts";

/**
 * A document for a narrow measure: columns and strips one below the other, and tracks, whose stations would run together,
 * in words.
 */
export function narrow(document: BriefingDocument): BriefingDocument {
  let level: Heading["level"] = 1;
  const blocks = stackColumns(document).blocks.flatMap((block): readonly Block[] => {
    if (block.kind === "heading") level = block.level;
    if (block.kind === "strip") return [stripAsList(block)];
    return block.kind === "figure" && block.graphic.kind === "track" ? figureInWords(block, level) : [block];
  });
  return { ...document, blocks };
}
