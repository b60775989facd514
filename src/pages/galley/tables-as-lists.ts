import type { Block, Heading, Inline, ListItem, Table, TableRow } from "../../document/document.ts";
import type { Setting } from "../blocks/setting.ts";
import { knownTable } from "./known-table.ts";

/**
 * The same blocks, in which a table too wide for the measure became a list: an item for each row, below what heads it the
 * other cells, each after the heading of its column. `room` is how many times the width of its longest words it must have.
 */
export function tablesAsLists(blocks: readonly Block[], setting: Setting, room: number): readonly Block[] {
  let level: Heading["level"] = 1;
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === "heading") level = block.level;
    if (block.kind === "keep") return [{ ...block, blocks: tablesAsLists(block.blocks, setting, room) }];
    const fits = block.kind !== "table" || knownTable(block, setting).narrowest * room <= setting.measure;
    return fits ? [block] : asList(block, level);
  });
}

function asList(table: Table, level: Heading["level"]): readonly Block[] {
  const { id, caption, columns, rows, note } = table;
  const out: Block[] = [];
  const below = level === 1 ? 2 : 3;
  if (caption) {
    const title: Inline[] = [text(`${caption.label}\u00A0\u00A0\u00A0 `), ...caption.title];
    out.push({ kind: "heading", id, level: below, content: title });
    if (caption.subtitle) out.push({ kind: "paragraph", role: "text", content: caption.subtitle });
  }
  let items: ListItem[] = [];
  const close = (): void => {
    if (items.length > 0) out.push({ kind: "list", role: "text", ordered: false, items });
    items = [];
  };
  for (const row of rows) {
    if (row.kind === "group") {
      close();
      out.push({ kind: "paragraph", role: "text", content: [{ kind: "strong", children: row.label }] });
    } else items.push(itemOf(row, columns));
  }
  close();
  if (note) out.push({ kind: "paragraph", role: "note", content: note });
  return out;
}

/** Cells that head the row stand first and strong; an empty cell is left out. */
function itemOf({ cells, strong }: Extract<TableRow, { kind: "row" }>, columns: Table["columns"]): ListItem {
  const filled = columns.flatMap((column, at) => {
    const cell = cells[at] ?? [];
    return cell.length > 0 ? [{ column, cell }] : [];
  });
  const lines = filled.map(({ column, cell }): readonly Inline[] =>
    column.headsRow
      ? [{ kind: "strong", children: cell }]
      : [...(column.heading.length > 0 ? [...column.heading, text(": ")] : []), ...cell],
  );
  const content = lines.flatMap((line, at) => (at === 0 ? line : [...BREAK, ...line]));
  // Where a word of a cell may be divided, that of a line need not be.
  const whole = content.map(undivided);
  return { label: "•", content: strong ? [{ kind: "strong", children: whole }] : whole };
}

const undivided = (inline: Inline): Inline => {
  if (inline.kind === "text") return { ...inline, text: inline.text.replaceAll("\u00AD", "") };
  return "children" in inline ? { ...inline, children: inline.children.map(undivided) } : inline;
};

/** The space is for those who hear the page, or copy from it: a break alone joins two words. */
const BREAK: readonly Inline[] = [{ kind: "text", text: " " }, { kind: "break" }];

const text = (words: string): Inline => ({ kind: "text", text: words });
