import type { Problem } from "../problem.ts";
import { findHeaderRow } from "./find-header-row.ts";
import type { TableSource } from "./read-table.ts";
import { sniffDelimiter } from "./sniff-delimiter.ts";
import type { Cell } from "./table.ts";

/** A table that begins with a note: none of its header's cells is a field, but another of its `rows` names most of them. */
export function headerElsewhere(
  rows: readonly (readonly string[])[],
  source: TableSource,
  header: readonly Cell[],
): Problem | null {
  const fields = namesOf(source);
  const [first] = header;
  if (first === undefined || namesSome(header, fields)) return null;
  const row = findHeaderRow(rows, fields);
  const settled = source.dialect.headerRow ?? 1;
  if (row === null || row === settled) return null;
  return {
    severity: "error",
    code: "header-elsewhere",
    place: { file: source.file, line: first.line, column: first.column, table: source.name },
    reason: `Row ${settled} does not name the fields; they stand in row ${row}.`,
    found: first.text.length > 60 ? `${first.text.slice(0, 59)}…` : first.text,
    wanted: `the fields ${fields.slice(0, 4).join(", ")}${fields.length > 4 ? ", …" : ""}`,
    advice: `Delete the rows above them, or say "dialect": { "headerRows": [${row}] } in the descriptor.`,
  };
}

/** A table whose header names no field, and none of its `rows` does: most often it was deleted, or sorted away. */
export function headerMissing(
  rows: readonly (readonly string[])[],
  source: TableSource,
  header: readonly Cell[],
): Problem | null {
  const fields = namesOf(source);
  const [first] = header;
  if (first === undefined || fields.length === 0 || namesSome(header, fields)) return null;
  if (findHeaderRow(rows, fields) !== null) return null;
  return {
    severity: "error",
    code: "header-missing",
    place: { file: source.file, line: first.line, column: first.column, table: source.name },
    reason: `Here the fields of the table should be named, and none of them is.`,
    found: header.map(({ text }) => text).join(", "),
    wanted: `the fields ${fields.join(", ")}`,
    advice: "Put them in a row above the others; it may have been sorted away.",
  };
}

/** A file whose header is one cell under the descriptor's delimiter, but several under another, was saved with that. */
export function wrongDelimiter(text: string, source: TableSource, header: readonly Cell[]): Problem | null {
  const wanted = source.dialect.delimiter;
  const found = sniffDelimiter(text);
  const [only, ...others] = header;
  if (wanted === undefined || !only || others.length > 0 || found === wanted || !only.text.includes(found)) return null;
  return {
    severity: "error",
    code: "delimiter-wrong",
    place: { file: source.file, line: only.line, column: only.text.indexOf(found) + 1, table: source.name },
    reason: `The cells are separated by ${delimiterName(found)}, but the descriptor says ${delimiterName(wanted)}.`,
    found,
    wanted,
    advice: `Save the file with ${delimiterName(wanted)}, or change "delimiter" in the table's dialect.`,
  };
}

function delimiterName(delimiter: string): string {
  return { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" }[delimiter] ?? `"${delimiter}"`;
}

const namesOf = ({ fields }: TableSource): readonly string[] => fields?.map(({ name }) => name) ?? [];

/** Whether a row of cells names one of the fields. */
const namesSome = (cells: readonly Cell[], fields: readonly string[]): boolean =>
  cells.some(({ text }) => fields.includes(text));
