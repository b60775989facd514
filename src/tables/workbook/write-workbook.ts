import type { CellStyle, CellValue, DataValidation, WriteSheet } from "hucre";
import { columnName } from "./cell-name.ts";
import type { NewCell, NewColumn, NewSheet, NewWorkbook } from "./new-workbook.ts";

/** Rows that are made ready for what will be added below the last one. */
const TO_COME = 500;

/** Writes a workbook as .xlsx. The same workbook gives the same bytes. */
export async function writeWorkbook({ title, sheets }: NewWorkbook): Promise<Uint8Array> {
  const { writeXlsx } = await import("./library.ts");
  const moment = new Date(0);
  const properties = { title, created: moment, modified: moment };
  return writeXlsx({ sheets: sheets.map(sheetOf), properties, defaultFont: FONT });
}

const FONT = { name: "Calibri", size: 11 };
const TEXT: CellStyle = { numFmt: "@" };
const WRAPPED: CellStyle = { numFmt: "@", alignment: { wrapText: true, vertical: "top" } };
const ANY: CellStyle = {};
const DAY: CellStyle = { numFmt: "yyyy-mm-dd" };
const HEAD: CellStyle = { font: { ...FONT, bold: true }, numFmt: "@" };

const styleOf = ({ isText, isWrapped }: NewColumn): CellStyle => (isWrapped ? WRAPPED : isText ? TEXT : ANY);

function sheetOf({ name, columns, rows, hidden }: NewSheet): WriteSheet {
  const cells: WriteSheet["cells"] = new Map(columns.map((_, at) => [`0,${at}`, { style: HEAD }]));
  for (const [line, row] of rows.entries())
    for (const [at, cell] of row.entries())
      cells.set(`${line + 1},${at}`, { style: isDay(cell) ? DAY : styleOf(columns[at]!) });
  const last = rows.length + 1 + TO_COME;
  return {
    name,
    columns: columns.map((column) => ({ width: column.width, style: styleOf(column) })),
    rowDefs: new Map(rows.map((row, at) => [at + 1, { height: LINE_HEIGHT * linesOf(row, columns) }])),
    rows: [columns.map(({ heading }) => valueOf(heading)), ...rows.map((row) => row.map(valueOf))],
    cells,
    freezePane: { rows: 1, columns: 1 },
    dataValidations: columns.flatMap((column, at) => validationOf(column, at + 1, last)),
    ...(hidden ? { hidden } : { autoFilter: { range: `A1:${columnName(columns.length)}${rows.length + 1}` } }),
  };
}

/** Points; in a row of several lines too, for programs that do not find the height of a row themselves. */
const LINE_HEIGHT = 15;

const linesOf = (row: readonly NewCell[], columns: readonly NewColumn[]): number =>
  Math.max(
    1,
    ...columns.map(({ isWrapped, width }, at) => (isWrapped ? Math.ceil(lengthOf(row[at]) / (width * 0.9)) : 1)),
  );

const lengthOf = (cell: NewCell | undefined): number => (typeof cell === "string" ? cell.length : 1);

const isDay = (cell: NewCell): cell is { readonly day: string } => typeof cell === "object" && cell !== null;

function valueOf(cell: NewCell): CellValue {
  if (isDay(cell)) return new Date(`${cell.day}T00:00:00Z`);
  return typeof cell === "string" ? escaped(cell) : cell;
}

/** `_x000D_` in a text would be read as the character of that number (ECMA-376 Part 1, 22.9.2.19). */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

function validationOf({ choices, heading }: NewColumn, column: number, last: number): DataValidation[] {
  if (!choices) return [];
  const from = columnName(choices.column);
  const letter = columnName(column);
  return [
    {
      type: "list",
      range: `${letter}2:${letter}${last}`,
      formula1: `'${choices.sheet.replaceAll("'", "''")}'!$${from}$2:$${from}$${choices.rows + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: choices.open ? "warning" : "stop",
      errorTitle: heading,
      errorMessage: choices.open ? "No row has this key yet." : "This is none of the values of the field.",
    },
  ];
}
