import type { Block, Figure, Inline, List, Table } from "./document.ts";

type Change = (inlines: readonly Inline[]) => readonly Inline[];

/** The same block with every line of text in it changed. */
export function mapInlines(block: Block, change: Change): Block {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return { ...block, content: change(block.content) };
    case "list":
      return mapList(block, change);
    case "table":
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, heading: change(column.heading) })),
        rows: block.rows.map((row) =>
          row.kind === "group" ? { ...row, label: change(row.label) } : { ...row, cells: row.cells.map(change) },
        ),
        ...mapCaption(block, change),
      };
    case "figure":
      return { ...block, ...mapCaption(block, change) };
    case "facts":
      return {
        ...block,
        title: change(block.title),
        rows: block.rows.map(({ label, value }) => ({ label: change(label), value: change(value) })),
      };
    case "strip":
      return {
        ...block,
        cells: block.cells.map(({ value, unit, label, note }) => ({
          value: change(value),
          label: change(label),
          ...(unit && { unit: change(unit) }),
          ...(note && { note: change(note) }),
        })),
      };
    case "questions":
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          content: change(item.content),
          ...(item.answer && { answer: change(item.answer) }),
        })),
      };
    case "fill-in":
      return { ...block, labels: block.labels.map(change) };
    case "contents":
    case "sources":
      return mapEntries(block, change);
    case "columns":
      return { ...block, columns: block.columns.map((blocks) => blocks.map((inner) => mapInlines(inner, change))) };
    case "keep":
      return { ...block, blocks: block.blocks.map((inner) => mapInlines(inner, change)) };
    case "page-break":
      return block;
  }
}

/** The words around a table or figure. */
function mapCaption({ caption, note }: Table | Figure, change: Change): Partial<Pick<Figure, "caption" | "note">> {
  return {
    ...(caption && {
      caption: {
        ...caption,
        title: change(caption.title),
        ...(caption.subtitle && { subtitle: change(caption.subtitle) }),
      },
    }),
    ...(note && { note: change(note) }),
  };
}

function mapList(list: List, change: Change): List {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      content: change(item.content),
      ...(item.children && { children: item.children.map((child) => mapList(child, change)) }),
    })),
  };
}

function mapEntries(block: Extract<Block, { kind: "contents" | "sources" }>, change: Change): Block {
  if (block.kind === "sources") {
    return { ...block, entries: block.entries.map((entry) => ({ ...entry, content: change(entry.content) })) };
  }
  const entries = block.entries.map((entry) => ({ ...entry, content: change(entry.content) }));
  return { ...block, title: change(block.title), entries };
}
