import type { Checked } from "../problem.ts";
import { decodeText } from "./decode-text.ts";
import { emptyTable } from "./empty-table.ts";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import { refuseLargeFile } from "./refuse-excess.ts";
import type { Table, TableDialect } from "./table.ts";

/** What must be known of a table's file before it is read; a table's schema has it all but the last two. */
export interface TableSource {
  readonly name: string;
  /** Relative to the project folder. */
  readonly file: string;
  readonly format: "csv" | "json" | "workbook";
  readonly dialect: TableDialect;
  /** The fields that the table should have: by them a header that does not stand first is found. */
  readonly fields?: readonly { readonly name: string }[];
  /** The field that takes the member names of a JSON table written as an object of records; without it, `id`. */
  readonly keyField?: string;
  /** What joins the items of a JSON list in this field; without it, a semicolon. */
  readonly listDelimiterOf?: (field: string) => string;
}

/**
 * Reads the bytes of one table that is a text; a sheet of a workbook is read by `readSheet`. Whatever is wrong with the file's form is reported, each mistake at its place; the
 * table holds what could be read all the same.
 */
export function readTable(bytes: Uint8Array, source: TableSource): Checked<Table> {
  const tooLarge = refuseLargeFile(bytes, source);
  if (tooLarge) return { value: emptyTable(source), problems: [tooLarge] };
  const decoded = decodeText(bytes, source);
  if (decoded.value === null) return { value: emptyTable(source), problems: decoded.problems };
  const read = source.format === "json" ? readJson : readCsv;
  const { value, problems } = read(decoded.value.text, source);
  return { value, problems: [...decoded.problems, ...problems] };
}
