import type { PlacedBlock, Rich } from "../../filling/filled.ts";
import { composeRich } from "../compose-rich.ts";
import type { Composing } from "../composing.ts";
import type { Table, TableRow } from "../document.ts";
import { hyphenate } from "../hyphenate.ts";
import { composeCaption } from "./caption.ts";

/** A table with a title or a subtitle has a caption and so a number; one without rows is left out. */
export function composePlacedTable(
  block: Extract<PlacedBlock, { kind: "table" }>,
  composing: Composing,
): readonly Table[] {
  if (!block.rows.some((row) => row.kind === "row")) return [];
  const rich = (text: Rich) => composeRich(text, composing);
  const cell = (text: Rich) => hyphenate(rich(text), composing.locale);
  const rows = block.rows.map((row): TableRow =>
    row.kind === "group"
      ? { kind: "group", label: cell(row.label) }
      : { kind: "row", cells: row.cells.map(cell), strong: row.strong ?? false, indent: row.indent ?? 0 },
  );
  const columns = block.columns.map(({ heading, ...column }) => ({ ...column, heading: rich(heading) }));
  return [
    {
      kind: "table",
      id: block.id,
      columns,
      rows,
      ...(block.aside === undefined ? {} : { aside: rich(block.aside) }),
      ...composeCaption(block, composing),
      ...(block.note === undefined ? {} : { note: rich(block.note) }),
    },
  ];
}
