import type { Problem } from "../problem.ts";
import type { Cell, Table } from "./table.ts";

/** Empty and repeated field names of a CSV header: both leave it open which cell is meant. */
export function checkHeader(table: Table): Problem[] {
  const firstByName = new Map<string, Cell>();
  return table.header.flatMap((cell, index): Problem[] => {
    const place = { file: table.file, line: cell.line, column: cell.column, table: table.name };
    const first = firstByName.get(cell.text);
    if (cell.text.trim() === "") {
      return [
        {
          severity: "error",
          code: "header-empty",
          place,
          reason: `Column ${index + 1} has no name.`,
          wanted: "a field name",
          advice: "Name the column, or delete it where it is empty.",
        },
      ];
    }
    if (first) {
      return [
        {
          severity: "error",
          code: "header-twice",
          place: { ...place, field: cell.text },
          reason: `The field name "${cell.text}" stands twice in the header; the first is in column ${first.column}.`,
          found: cell.text,
          wanted: "each field name once",
          advice: "Rename or delete one of the two columns.",
        },
      ];
    }
    firstByName.set(cell.text, cell);
    return [];
  });
}
