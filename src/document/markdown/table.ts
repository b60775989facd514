import type { Table as TableNode, TableCell, TableRow } from "mdast";
import type { Composing } from "../composing.ts";
import type { Inline, Table } from "../document.ts";
import { tidy } from "../tidy.ts";
import { composeInlines } from "./inlines.ts";

/** A table written out in the template: no caption and so no number; a column marked `--:` is set to the end. */
export function composeTable(node: TableNode, composing: Composing): readonly Table[] {
  const [head, ...rows] = node.children;
  const cell = (cells: TableCell | undefined): readonly Inline[] =>
    tidy(composeInlines(cells?.children ?? [], composing));
  if (!head || rows.length === 0) return [];
  const columns = head.children.map((heading, at) => ({
    heading: cell(heading),
    align: node.align?.[at] === "right" ? ("end" as const) : ("start" as const),
    headsRow: at === 0,
  }));
  const cells = (row: TableRow) => columns.map((_, at) => cell(row.children[at]));
  return [
    {
      kind: "table",
      id: "",
      columns,
      rows: rows.map((row) => ({ kind: "row", cells: cells(row), strong: false, indent: 0 })),
    },
  ];
}
