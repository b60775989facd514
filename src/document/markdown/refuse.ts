import type { Nodes } from "mdast";
import type { Composing } from "../composing.ts";

const refused: Partial<Record<Nodes["type"], { readonly what: string; readonly advice: string }>> = {
  html: { what: "HTML", advice: "Write Markdown; where a < is meant, write \\<." },
  image: { what: "a picture", advice: "Take it out: packs hold text, tables and figures drawn from the tables." },
  code: { what: "a block of code", advice: "Take out the row of ``` or ~~~." },
  inlineCode: { what: "code", advice: "Take out the ` marks; for emphasis write *words*." },
  blockquote: { what: "a quotation block", advice: "Take out the > at the beginning of the line." },
  thematicBreak: { what: "a rule across the page", advice: "Take it out; for a new page write {{page-break}}." },
};

const other = { what: "Markdown that packs do not use", advice: "Use paragraphs, lists, headings and the helpers." };

/** Reports Markdown that has no counterpart in a document; nothing stands in its place. */
export function refuse(node: Nodes, composing: Composing): readonly never[] {
  const { what, advice } = refused[node.type] ?? other;
  const written = "value" in node ? node.value : "url" in node ? node.url : undefined;
  composing.report({
    code: "markdown-refused",
    reason: `The template holds ${what}, which a pack cannot print.`,
    found: written ?? node.type,
    advice,
    ...(written === undefined ? {} : { written }),
  });
  return [];
}
