import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

/**
 * Off in every template: indented code, because authors indent inside `#each`; underlined headings, because a rule of
 * dashes below a line would make one; definitions, because a reference to them is hidden from the reader of the line.
 */
const off = ["codeIndented", "setextUnderline", "definition"];

const flow = {
  extensions: [gfmTable(), { disable: { null: off } }],
  mdastExtensions: [gfmTableFromMarkdown()],
};

const lines = {
  extensions: [
    { disable: { null: [...off, "headingAtx", "list", "blockQuote", "thematicBreak", "codeFenced", "htmlFlow"] } },
  ],
};

/** Markdown (CommonMark and tables) as blocks. */
export const parseBlocks = (markdown: string): readonly RootContent[] => fromMarkdown(markdown, flow).children;

/**
 * Markdown as the content of one line, in which `1. ` or `#` begins nothing. Paragraphs are kept apart by a break.
 */
export function parseLine(markdown: string): readonly PhrasingContent[] {
  const paragraphs = fromMarkdown(markdown, lines).children.filter(
    (node): node is Paragraph => node.type === "paragraph",
  );
  return paragraphs.flatMap((paragraph, index) =>
    index === 0 ? paragraph.children : [{ type: "break" as const }, ...paragraph.children],
  );
}
