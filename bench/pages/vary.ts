import type { Block, BriefingDocument, Inline, List, Table } from "../../src/document/document.ts";

/**
 * A document of the same length that says something else: every text of it begins with a word of its own, so that no
 * block is one that was seen before. With `half`, every other block, row, item and source stays as it is.
 */
export function vary(document: BriefingDocument, variant: number, half: boolean): BriefingDocument {
  const word = codeWord(variant);
  return { ...document, title: `${document.title} ${word}`, blocks: document.blocks.map((block) => blockOf(block)) };

  function blockOf(block: Block): Block {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return changes() ? { ...block, content: begun(block.content) } : block;
      case "list":
        return listOf(block);
      case "table":
        return tableOf(block);
      case "figure": {
        const { caption } = block;
        return caption && changes() ? { ...block, caption: { ...caption, title: begun(caption.title) } } : block;
      }
      case "facts":
        return changes() ? { ...block, title: begun(block.title) } : block;
      case "strip":
        return changes()
          ? { ...block, cells: block.cells.map((cell) => ({ ...cell, label: begun(cell.label) })) }
          : block;
      case "questions":
        return { ...block, items: block.items.map((item) => (changes() ? { ...item, content: begun(item.content) } : item)) }; // prettier-ignore
      case "fill-in":
        return changes() ? { ...block, labels: block.labels.map(begun) } : block;
      case "contents":
        return { ...block, title: begun(block.title) };
      case "sources":
        return { ...block, entries: block.entries.map((entry) => (changes() ? { ...entry, content: begun(entry.content) } : entry)) }; // prettier-ignore
      case "columns":
        return { ...block, columns: block.columns.map((blocks) => blocks.map(blockOf)) };
      case "keep":
        return { ...block, blocks: block.blocks.map(blockOf) };
      case "page-break":
        return block;
    }
  }

  function listOf(list: List): List {
    return { ...list, items: list.items.map((item) => (changes() ? { ...item, content: begun(item.content) } : item)) };
  }

  function tableOf(table: Table): Table {
    const rows = table.rows.map((row) => {
      if (!changes()) return row;
      if (row.kind === "group") return { ...row, label: begun(row.label) };
      const [first = [], ...others] = row.cells;
      return { ...row, cells: [begun(first), ...others] };
    });
    const { caption } = table;
    const titled = caption && changes() ? { caption: { ...caption, title: begun(caption.title) } } : {};
    return { ...table, ...titled, rows };
  }

  function begun(content: readonly Inline[]): readonly Inline[] {
    return [{ kind: "text", text: `${word} ` }, ...content];
  }

  function changes(): boolean {
    count += 1;
    return !half || count % 2 === 0;
  }
}

let count = 0;

/** Three letters: no two of the first ten thousand variants have the same, and all are of about one width. */
const codeWord = (variant: number): string =>
  [400, 20, 1].map((unit) => LETTERS[Math.floor(variant / unit) % 20] ?? "").join("");

const LETTERS = "abdeghknopqsuvxyzceo";
