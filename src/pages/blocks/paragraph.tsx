import type { Paragraph as ParagraphBlock } from "../../document/document.ts";
import { Inlines } from "./inlines.tsx";
import { Words } from "./primitives.tsx";

/** Text, small print or a lead; never one line alone at a page's foot or head. */
export function Paragraph({ block }: { block: ParagraphBlock }) {
  return (
    <Words role={block.role} tag="P">
      <Inlines content={block.content} role={block.role} />
    </Words>
  );
}
