import type { Block, BriefingDocument, Inline } from "../src/document/document.ts";

/**
 * A document as Typst source: the same words, tables, marks and links, plainly set in A4 with contents, running foot and
 * page numbers. Charts and maps are left out, which is in Typst's favour.
 */
export const typstSource = ({ title, subtitle, language, masthead, furniture, blocks }: BriefingDocument): string =>
  [
    `#set document(title: ${text(title)})`,
    `#set page(paper: "a4", margin: 20mm, footer: [${inlines(furniture.legend)} #h(1fr) #context counter(page).display("1 / 1", both: true)])`,
    `#set text(font: "Source Serif 4", size: 9pt, lang: ${text(language)})`,
    `#set par(justify: false)`,
    `#text(size: 20pt)[${escape(title)}]\n\n${escape([subtitle, ...masthead.lines].filter(Boolean).join(" · "))}\n`,
    ...blocks.map(blockSource),
  ].join("\n");

function blockSource(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `\n${"=".repeat(block.level)} ${escape(block.number ?? "")} ${inlines(block.content)}\n`;
    case "paragraph":
      return `\n${inlines(block.content)}\n`;
    case "list":
      return block.items.map(({ content, label }) => `\n${escape(label)} ${inlines(content)}\n`).join("");
    case "table": {
      const head = block.columns.map(({ heading }) => cell(heading)).join(", ");
      const rows = block.rows.map((row) =>
        row.kind === "group"
          ? `table.cell(colspan: ${block.columns.length}, ${cell(row.label)})`
          : row.cells.map(cell).join(", "),
      );
      const widths = block.columns.map(({ width }) => `${width ?? 20}fr`).join(", ");
      const caption = block.caption ? inlines([...block.caption.title, ...(block.caption.subtitle ?? [])]) : "";
      return `\n*${caption}*\n#table(columns: (${widths},), stroke: (y: .3pt), table.header(${head}), ${rows.join(", ")})\n${inlines(block.note ?? [])}\n`;
    }
    case "facts":
      return `\n#table(columns: 2, ${block.rows.map(({ label, value }) => `${cell(label)}, ${cell(value)}`).join(", ")})\n`;
    case "strip":
      return `\n#grid(columns: ${block.cells.length}, ${block.cells.map(({ value, label, note }) => cell([...value, ...label, ...(note ?? [])])).join(", ")})\n`;
    case "questions":
      return block.items.map(({ content, label }) => `\n${escape(label)} ${inlines(content)}\n`).join("");
    case "fill-in":
      return `\n#grid(columns: ${block.labels.length}, ${block.labels.map(cell).join(", ")})\n`;
    case "contents":
      return "\n#outline()\n";
    case "sources":
      return block.entries
        .map(({ id, number, content, url }) => {
          const address = url === undefined ? "" : ` #link(${text(url)})[${escape(url)}]`;
          return `\n#block[${number} ${inlines(content)}${address}] <${id}>\n`;
        })
        .join("");
    case "columns":
      return `\n#grid(columns: (3fr, 2fr), gutter: 5mm, ${block.columns.map((column) => `[${column.map(blockSource).join("\n")}]`).join(", ")})\n`;
    case "keep":
      return `\n#block(breakable: false)[${block.blocks.map(blockSource).join("\n")}]\n`;
    case "page-break":
      return "\n#pagebreak()\n";
    case "figure":
      return block.caption ? `\n*${inlines(block.caption.title)}*\n` : "";
  }
}

const cell = (content: readonly Inline[]): string => `[${inlines(content)}]`;

const inlines = (content: readonly Inline[]): string => content.map(inline).join("");

function inline(part: Inline): string {
  switch (part.kind) {
    case "text":
      return escape(part.text);
    case "mark":
      return ` ${{ disputed: "◆", stale: "○", unconfirmed: "△", unsourced: "□" }[part.mark]} `;
    case "see":
      return escape(part.text);
    case "gap":
      return "_".repeat(part.length);
    case "cite":
      return part.numbers.map((number) => `#super[#link(<source-${number}>)[${number}]] `).join("");
    case "break":
      return "#linebreak()";
    case "link":
      return `#link(${text(part.url)})[${inlines(part.children)}]`;
    case "strong":
      return `#strong[${inlines(part.children)}]`;
    case "emphasis":
      return `#emph[${inlines(part.children)}]`;
    case "passage":
      return inlines(part.children);
  }
}

const text = (content: string): string => JSON.stringify(content);

const escape = (content: string): string => content.replaceAll(/[\\#[\]$*_`<>@=\-+/~'"]/g, (sign) => `\\${sign}`);
