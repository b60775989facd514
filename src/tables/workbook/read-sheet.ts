import type { Checked, Problem } from "../../problem.ts";
import { nearest } from "../../suggest.ts";
import { headerElsewhere, headerMissing } from "../check-layout.ts";
import { emptyTable } from "../empty-table.ts";
import { LIMITS } from "../limits.ts";
import type { LocatedRecord } from "../locate-cells.ts";
import type { TableSource } from "../read-table.ts";
import { excessAt } from "../refuse-excess.ts";
import { tableOf } from "../table-of.ts";
import type { Cell, Table } from "../table.ts";
import { withoutEmptyColumns } from "../without-empty-columns.ts";
import { checkSheet } from "./check-sheet.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** The sheet that a table's dialect names; the first where it names none. */
export const wantedSheet = ({ dialect: { sheet = 1 } }: Pick<TableSource, "dialect">): string | number => sheet;

/**
 * Reads a sheet as a table: lines and columns of its cells are those of the sheet. What a person sees otherwise than it
 * is stored is reported: merged cells and faults of formulas are errors, hidden rows are read and warned of.
 */
export function readSheet(workbook: Workbook, source: TableSource): Checked<Table> {
  const wanted = wantedSheet(source);
  const name = typeof wanted === "number" ? workbook.names[wanted - 1] : wanted;
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) return { value: emptyTable(source), problems: [noSheet(wanted, workbook, source)] };
  const excess = findExcess(sheet);
  if (excess) return inSheet(sheet, { value: emptyTable(source), problems: [excessAt(excess.limit, excess, source)] });
  const { headerRow = 1, commentChar } = source.dialect;
  const all = sheet.rows.map((row, at) => recordOf(row, at + 1));
  const records = withoutEmptyColumns(
    all.slice(headerRow - 1).filter(({ cells: [first] }) => !(commentChar && first?.text.startsWith(commentChar))),
  );
  const header = records[0]?.cells ?? [];
  const rows = sheet.rows.slice(0, LIMITS.rowsToSearch).map((row) => row.map((cell) => cell?.text ?? ""));
  const wrong = headerElsewhere(rows, source, header) ?? headerMissing(rows, source, header);
  if (wrong) return inSheet(sheet, { value: emptyTable(source), problems: [wrong] });
  const { value, problems } = tableOf(records, source);
  return inSheet(sheet, { value, problems: [...problems, ...checkSheet(sheet, value)] });
}

const inSheet = ({ name }: Sheet, { value, problems }: Checked<Table>): Checked<Table> => ({
  value: { ...value, sheet: name },
  problems,
});

function recordOf(row: Sheet["rows"][number], line: number): LocatedRecord {
  const cells = row.map((cell, at): Cell => ({
    text: cell?.text ?? "",
    line,
    column: at + 1,
    ...(cell?.stored ? { stored: true } : {}),
  }));
  return { cells, end: { line, column: cells.length + 1 } };
}

type Excess = { readonly limit: "rows" | "columns" | "cellLength"; readonly line: number; readonly column: number };

function findExcess({ rows }: Sheet): Excess | null {
  // The header is a row too, and so are notes above it.
  if (rows.length > LIMITS.rows + LIMITS.rowsToSearch) return { limit: "rows", line: rows.length, column: 1 };
  const column = (rows[0]?.length ?? 0) - 1;
  if (column >= LIMITS.columns) return { limit: "columns", line: 1, column: column + 1 };
  for (const [at, row] of rows.entries()) {
    const long = row.findIndex((cell) => cell !== null && cell.text.length > LIMITS.cellLength);
    if (long !== -1) return { limit: "cellLength", line: at + 1, column: long + 1 };
  }
  return null;
}

function noSheet(wanted: string | number, { names }: Workbook, { file, name: table }: TableSource): Problem {
  const meant = nearest(String(wanted), names);
  return {
    severity: "error",
    code: "sheet-missing",
    place: { file, table },
    reason:
      typeof wanted === "number" ? `The workbook has no sheet ${wanted}.` : `The workbook has no sheet "${wanted}".`,
    found: String(wanted),
    wanted: names.length > 0 ? `one of ${names.map((each) => `"${each}"`).join(", ")}` : "a sheet",
    advice: `${meant === undefined ? "" : `Did you mean "${meant}"? `}The descriptor names it in the table's dialect: "sheetName".`,
  };
}
