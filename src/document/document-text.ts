import type { Block, BriefingDocument, Caption, Inline, List } from "./document.ts";

/**
 * A document as plain text in reading order, a line for each paragraph, item or row; cells are parted by ` | `. Source
 * numbers stand in brackets, marks by their words, a figure by its alternative text. Soft hyphens are left out.
 */
export const documentText = (document: BriefingDocument): string =>
  [document.title, ...(document.subtitle === undefined ? [] : [document.subtitle]), ...document.blocks.flatMap(lines)]
    .join("\n")
    .concat("\n");

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return ["", [block.number, text(block.content)].filter(Boolean).join(" ")];
    case "paragraph":
      return [text(block.content)];
    case "list":
      return listLines(block, "");
    case "table":
      return [
        ...captionLines(block.caption),
        row(block.columns.map((column) => column.heading)),
        ...block.rows.map((line) => (line.kind === "group" ? text(line.label) : row(line.cells))),
        ...(block.note ? [text(block.note)] : []),
      ];
    case "figure":
      return [...captionLines(block.caption), block.alt, ...(block.note ? [text(block.note)] : [])];
    case "facts":
      return [text(block.title), ...block.rows.map(({ label, value }) => `${text(label)}: ${text(value)}`)];
    case "strip":
      return block.cells.map(({ value, unit = [], label, note = [] }) =>
        [value, unit, label, note].map(text).filter(Boolean).join(" "),
      );
    case "questions":
      return block.items.flatMap(({ label, content, answer }) => [
        `${label} ${text(content)}`,
        ...(answer ? [text(answer)] : []),
      ]);
    case "fill-in":
      return [row(block.labels)];
    case "contents":
      return [text(block.title), ...block.entries.map((entry) => `${entry.number ?? ""} ${text(entry.content)}`)];
    case "sources":
      return block.entries.map(({ number, content, url }) =>
        [`[${number}]`, text(content), url].filter(Boolean).join(" "),
      );
    case "columns":
      return block.columns.flatMap((column) => column.flatMap(lines));
    case "keep":
      return block.blocks.flatMap(lines);
    case "page-break":
      return [];
  }
}

const captionLines = (caption: Caption | undefined): readonly string[] =>
  caption ? [`${caption.label} ${text(caption.title)}`, text(caption.subtitle ?? [])].filter(Boolean) : [];

const row = (cells: readonly (readonly Inline[])[]): string => cells.map(text).join(" | ");

const listLines = (list: List, indent: string): readonly string[] =>
  list.items.flatMap((item) => [
    `${indent}${item.label} ${text(item.content)}`,
    ...(item.children ?? []).flatMap((child) => listLines(child, `${indent}  `)),
  ]);

const text = (inlines: readonly Inline[]): string => inlines.map(inlineText).join("");

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text.replaceAll("\u00AD", "");
    case "see":
      return inline.text;
    case "strong":
    case "emphasis":
    case "link":
    case "passage":
      return text(inline.children);
    case "cite":
      return ` [${inline.numbers.join(", ")}]`;
    case "mark":
      return `(${inline.text})`;
    case "gap":
      return `[${inline.text}]`;
    case "break":
      return " / ";
  }
}
