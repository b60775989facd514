import type { TableSource } from "./read-table.ts";
import type { Table } from "./table.ts";

/** Stands for a table whose file could not be read at all. */
export function emptyTable({ name, file }: TableSource): Table {
  return { name, file, fields: [], header: [], rows: [], incomplete: true };
}
