import type { Place, Problem } from "../../problem.ts";
import type { Cell, TableRow } from "../../tables/table.ts";
import type { TableSchema } from "../descriptor.ts";
import type { Row, RowId } from "../facts.ts";
import type { Fault } from "./read-value.ts";

/** A row while its table is being linked: what it will be, and the cells it came from. */
export interface TypedRow {
  readonly row: Omit<Row, "related"> & { readonly related: Record<string, RowId[]> };
  readonly source: TableRow;
  /** Fields whose cells are faulty and already reported: their values are null and say nothing. */
  readonly faulty: ReadonlySet<string>;
}

/** A typed table whose rows still know their cells. */
export interface TypedTable {
  readonly schema: TableSchema;
  /** The index of each field's cell in a record; a field that the file lacks has none. */
  readonly columns: ReadonlyMap<string, number>;
  readonly byKey: ReadonlyMap<string, TypedRow>;
  /** False where rows may be missing, so that a key not found here proves nothing. */
  readonly complete: boolean;
}

/** The text of a field's cell; nothing for a field that the record lacks. */
export function textOf(columns: TypedTable["columns"], source: TableRow, field: string): string {
  return source.cells[columns.get(field) ?? -1]?.text ?? "";
}

/** The place of a record's cell in the file, and in the reader's terms. */
export function cellPlace(
  { schema, columns }: Pick<TypedTable, "schema" | "columns">,
  source: TableRow,
  key: string,
  field: string,
): Place {
  const cell: Cell = source.cells[columns.get(field) ?? -1] ?? { text: "", line: source.line, column: 1 };
  const { line, column } = cell;
  return { file: schema.file, line, column, table: schema.name, ...(key ? { row: key } : {}), field };
}

/** The place of a typed row's cell. */
export function placeOf(table: TypedTable, { row, source }: TypedRow, field: string): Place {
  return cellPlace(table, source, row.key, field);
}

export function problemAt(place: Place, { advice, ...fault }: Fault): Problem {
  return { severity: "error", place, ...fault, ...(advice === undefined ? {} : { advice }) };
}
