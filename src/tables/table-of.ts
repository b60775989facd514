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
    ...filled.flatMap((record) => raggedRow(record, table, source)),
  ];
  return { value: table, problems };
}

function toRow({ cells, end }: LocatedRecord, width: number): TableRow {
  const { line } = cells[0]!;
  if (cells.length === width) return { line, cells };
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, (): Cell => ({ text: "", ...end }));
  return { line, cells: [...cells.slice(0, width), ...missing], ragged: true };
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
