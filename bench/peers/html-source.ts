import type { Block, BriefingDocument, Inline } from "../../src/document/document.ts";

/** A document as a page of HTML: the same words, tables, figures and links, plainly set on A4 with a running foot. */
export const htmlSource = (
  { title, subtitle, language, masthead, furniture, blocks }: BriefingDocument,
  drawings: Readonly<Record<string, string>>,
): string => `<!doctype html>
<html lang="${escape(language)}"><head><meta charset="utf-8"><title>${escape(title)}</title><style>
@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }
body { font: 10pt "Source Serif 4", serif; } table, .strip, .note, .sources { font: 8.6pt "Source Sans 3", sans-serif; }
table { border-collapse: collapse; width: 100%; } td, th { border-bottom: .35pt solid #CBD3DB; padding: 3pt; text-align: left; vertical-align: top }
thead { display: table-header-group } tr, .keep, figure { break-inside: avoid } h1, h2, h3, h4 { break-after: avoid }
.columns { display: flex; gap: 18pt } .columns > div { flex: 1 } .strip { display: flex; gap: 10pt } .strip b { font-size: 21pt }
.sources { columns: 2 } svg { width: 100%; height: auto } ul { list-style: none }
</style></head><body>
<p>${escape([masthead.series, masthead.kind].join(" · "))}</p><h1>${escape(title)}</h1>
<p>${escape([subtitle, ...masthead.lines].filter(Boolean).join(" · "))}</p>
${blocks.map((block) => blockSource(block, drawings)).join("\n")}
<p class="note">${inlines(furniture.legend)}</p></body></html>
`;

type List = Extract<Block, { kind: "list" }>;

function blockSource(block: Block, drawings: Readonly<Record<string, string>>): string {
  const all = (blocks: readonly Block[]): string => blocks.map((each) => blockSource(each, drawings)).join("\n");
  switch (block.kind) {
    case "heading": {
      const name = `h${Math.min(block.level + 1, 6)}`;
      return `<${name} id="${block.id}">${escape(block.number ?? "")} ${inlines(block.content)}</${name}>`;
    }
    case "paragraph":
      return `<p>${inlines(block.content)}</p>`;
    case "list":
      return listSource(block);
    case "table": {
      const head = block.columns.map(({ heading }) => `<th>${inlines(heading)}</th>`).join("");
      const rows = block.rows.map((row) =>
        row.kind === "group"
          ? `<tr><th colspan="${block.columns.length}">${inlines(row.label)}</th></tr>`
          : `<tr>${row.cells.map((cell) => `<td>${inlines(cell)}</td>`).join("")}</tr>`,
      );
      const caption = block.caption ? `<p><b>${inlines(block.caption.title)}</b></p>` : "";
      return `${caption}<table id="${block.id}"><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table><p class="note">${inlines(block.note ?? [])}</p>`;
    }
    case "figure":
      return `<figure id="${block.id}"><b>${inlines(block.caption?.title ?? [])}</b>${drawings[block.id] ?? ""}<p class="note">${inlines(block.note ?? [])}</p></figure>`;
    case "facts":
      return `<table id="${block.id}">${block.rows.map(({ label, value }) => `<tr><th>${inlines(label)}</th><td>${inlines(value)}</td></tr>`).join("")}</table>`;
    case "strip":
      return `<div class="strip">${block.cells.map(({ value, label, note }) => `<p><b>${inlines(value)}</b><br>${inlines(label)}<br>${inlines(note ?? [])}</p>`).join("")}</div>`;
    case "contents":
      return `<nav>${block.entries.map(({ id, number, content }) => `<p><a href="#${id}">${escape(number ?? "")} ${inlines(content)}</a></p>`).join("")}</nav>`;
    case "sources":
      return `<div class="sources">${block.entries.map(({ id, number, content, url }) => `<p id="${id}">${number} ${inlines(content)} ${url === undefined ? "" : `<a href="${escape(url)}">${escape(url)}</a>`}</p>`).join("")}</div>`;
    case "columns":
      return `<div class="columns">${block.columns.map((column) => `<div>${all(column)}</div>`).join("")}</div>`;
    case "keep":
      return `<div class="keep">${all(block.blocks)}</div>`;
    // Of handouts, which are not measured.
    case "questions":
    case "fill-in":
    case "page-break":
      return "";
  }
}

const listSource = ({ items }: List): string =>
  `<ul>${items.map(({ label, content, children }) => `<li>${escape(label)} ${inlines(content)}${(children ?? []).map(listSource).join("")}</li>`).join("")}</ul>`;

const inlines = (content: readonly Inline[]): string => content.map(inline).join("");

function inline(part: Inline): string {
  switch (part.kind) {
    case "text":
      return escape(part.text);
    case "mark":
      return ` ${{ disputed: "◆", stale: "○", unconfirmed: "△", unsourced: "□" }[part.mark]} `;
    case "see":
      return `<a href="#${part.id}">${escape(part.text)}</a>`;
    case "cite":
      return part.numbers.map((number) => `<sup><a href="#source-${number}">${number}</a></sup>`).join(" ");
    case "break":
      return "<br>";
    case "link":
      return `<a href="${escape(part.url)}">${inlines(part.children)}</a>`;
    case "strong":
      return `<b>${inlines(part.children)}</b>`;
    case "emphasis":
      return `<i>${inlines(part.children)}</i>`;
    case "passage":
      return `<span lang="${part.language}">${inlines(part.children)}</span>`;
    case "gap":
      return "";
  }
}

const escape = (content: string): string =>
  content.replaceAll(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
