import type { Checked, Problem } from "../problem.ts";
import { checkHeader } from "./check-header.ts";
import type { LocatedRecord } from "./locate-cells.ts";
import type { TableSource } from "./read-table.ts";
import type { Cell, Table, TableRow } from "./table.ts";
import { isFilled } from "./without-empty-columns.ts";

/**
 * The table that records make up, the first of them its header. Records in which nothing stands are skipped; a ragged one
 * is kept, cut or filled to the header's length, and marked.
 */
export function tableOf(records: readonly LocatedRecord[], source: TableSource): Checked<Table> {
  const [first, ...rest] = records;
  const header = first?.cells ?? [];
  const filled = rest.filter((record) => record.cells.some(isFilled));
  const table: Table = {
    name: source.name,
    file: source.file,
    fields: header.map((cell) => cell.text),
    header,
    rows: filled.map((record) => toRow(record, header.length)),
  };
  const problems = [
    ...(first === undefined ? [emptyFile(source)] : []),
    ...checkHeader(table),
    ...raggedRows(filled, table, source),
  ];
  return { value: table, problems };
}

function toRow({ cells, end }: LocatedRecord, width: number): TableRow {
  const { line } = cells[0]!;
  if (cells.length === width) return { line, cells };
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, (): Cell => ({ text: "", ...end }));
  return { line, cells: [...cells.slice(0, width), ...missing], ragged: true };
}

/** Where all rows are as long as each other, and not as their header, that is told once of the header. */
function raggedRows(records: readonly LocatedRecord[], table: Table, source: TableSource): Problem[] {
  const [width, ...others] = new Set(records.map(({ cells }) => cells.length));
  const [first] = table.header;
  const isOfHeader = records.length > 1 && others.length === 0 && width !== undefined && width !== table.fields.length;
  if (!isOfHeader || !first) return records.flatMap((record) => raggedRow(record, table, source));
  return [
    {
      severity: "error",
      code: "header-width",
      place: { file: table.file, line: first.line, column: first.column, table: table.name },
      reason: `Each of the ${records.length} rows has ${cellCount(width)}, but the header names ${fieldCount(table.fields.length)}.`,
      wanted: fieldCount(width),
      advice:
        width > table.fields.length
          ? "Add the name that is missing, or the delimiter between two names."
          : "Take out the name for which no row has a cell, or give each row one; an empty cell needs its delimiter too.",
    },
  ];
}

function raggedRow({ cells, end }: LocatedRecord, table: Table, source: TableSource): Problem[] {
  const width = table.fields.length;
  if (cells.length === width) return [];
  const superfluous = cells[width];
  const { line, column } = superfluous ?? end;
  const field = table.fields[cells.length];
  const key = cells[table.fields.indexOf(source.keyField ?? "id")]?.text;
  return [
    {
      severity: "error",
      code: "ragged-row",
      place: {
        file: table.file,
        line,
        column,
        table: table.name,
        ...(key ? { row: key } : {}),
        ...(field ? { field } : {}),
      },
      reason: `The row has ${cellCount(cells.length)}, but the header names ${fieldCount(width)}.`,
      found: superfluous ? `a superfluous cell "${superfluous.text}"` : "the end of the row",
      wanted: cellCount(width),
      advice: superfluous
        ? "Put a cell that holds the delimiter into double quotes, or remove what is too much."
        : `Add the missing ${width - cells.length === 1 ? "cell" : "cells"}; an empty cell needs its delimiter too.`,
    },
  ];
}

const cellCount = (count: number): string => `${count} ${count === 1 ? "cell" : "cells"}`;
const fieldCount = (count: number): string => `${count} ${count === 1 ? "field" : "fields"}`;

function emptyFile(source: TableSource): Problem {
  return {
    severity: "error",
    code: "table-empty",
    place: { file: source.file, line: 1, column: 1, table: source.name },
    reason: "The file is empty.",
    wanted: "a header line that names the fields",
    advice: "Restore the header line, even where the table has no rows yet.",
  };
}
