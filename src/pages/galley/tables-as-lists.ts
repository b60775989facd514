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
    const ordered = items.every(({ label }) => label !== BULLET);
    if (items.length > 0) out.push({ kind: "list", role: "text", ordered, items });
    items = [];
  };
  for (const [at, row] of rows.entries()) {
    if (row.kind === "group") {
      close();
      // A heading stays with what it heads; a paragraph might stand alone at the foot of a page.
      const level = caption && below === 2 ? 3 : below;
      out.push({ kind: "heading", id: `${id}-${at}`, level, content: row.label });
    } else items.push(itemOf(row, columns));
  }
  close();
  if (note) out.push({ kind: "paragraph", role: "note", content: note });
  return out;
}

/** Cells that head the row stand first and strong; a number before them is the item's label, and an empty cell left out. */
function itemOf({ cells, strong }: Extract<TableRow, { kind: "row" }>, columns: Table["columns"]): ListItem {
  const filled = columns.flatMap((column, at) => {
    const cell = cells[at] ?? [];
    return cell.length > 0 ? [{ column, cell }] : [];
  });
  const number = filled.length > 1 && filled[1]?.column.headsRow ? numberIn(filled[0]?.cell ?? []) : undefined;
  const lines = filled
    .slice(number === undefined ? 0 : 1)
    .map(({ column, cell }): readonly Inline[] =>
      column.headsRow
        ? [{ kind: "strong", children: cell }]
        : [...(column.heading.length > 0 ? [...column.heading, text(": ")] : []), ...cell],
    );
  const content = lines.flatMap((line, at) => (at === 0 ? line : [...BREAK, ...line]));
  // Where a word of a cell may be divided, that of a line need not be.
  const whole = content.map(undivided);
  const label = number === undefined ? BULLET : `${number}.`;
  return { label, content: strong ? [{ kind: "strong", children: whole }] : whole };
}

const BULLET = "•";

/** The digits of a cell that holds nothing else. */
function numberIn([first, ...more]: readonly Inline[]): string | undefined {
  return first?.kind === "text" && more.length === 0 && /^\d+$/.test(first.text) ? first.text : undefined;
}

const undivided = (inline: Inline): Inline => {
  if (inline.kind === "text") return { ...inline, text: inline.text.replaceAll("\u00AD", "") };
  return "children" in inline ? { ...inline, children: inline.children.map(undivided) } : inline;
};

/** The space is for those who hear the page, or copy from it: a break alone joins two words. */
const BREAK: readonly Inline[] = [{ kind: "text", text: " " }, { kind: "break" }];

const text = (words: string): Inline => ({ kind: "text", text: words });
