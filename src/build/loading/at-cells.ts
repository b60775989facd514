import type { Problem } from "../../problem.ts";
import type { Table } from "../../tables/table.ts";
import { cellName } from "../../tables/workbook/cell-name.ts";

/** Problems with the sheet and the cell's name in their place where their table is a sheet of a workbook. */
export function atCells(problems: readonly Problem[], tables: ReadonlyMap<string, Table>): readonly Problem[] {
  return problems.map((problem) => {
    const { file, line, table, field } = problem.place;
    const read = tables.get(table ?? "");
    if (read?.sheet === undefined || read.file !== file) return problem;
    const { column = read.header[read.fields.indexOf(field ?? "")]?.column } = problem.place;
    const cell = line !== undefined && column !== undefined ? { cell: cellName(line, column) } : {};
    return { ...problem, place: { ...problem.place, sheet: read.sheet, ...cell } };
  });
}
