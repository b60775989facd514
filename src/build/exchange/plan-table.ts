import type { FieldSchema, TableSchema } from "../../facts/descriptor.ts";
import { keyFault } from "../../facts/cells/key-fault.ts";
import type { Checked, Place, Problem } from "../../problem.ts";
import type { Cell, Table, TableRow } from "../../tables/table.ts";
import type { CellEdit, TableEdits } from "../../tables/writing/table-edits.ts";
import { mapHeadings, type UnknownHeading } from "./map-headings.ts";
import { meansTheSame } from "./means-the-same.ts";
import { textFor } from "./text-for.ts";

/** What an import does to one table. */
export interface TablePlan {
  readonly schema: TableSchema;
  readonly edits: TableEdits;
  readonly added: readonly string[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: number;
  /** Rows of the table that the file does not have: they stay. */
  readonly absent: number;
  readonly unknown: readonly UnknownHeading[];
  /** Where a cell that was taken over stands in the file that came in, by row and field. */
  readonly placeOf: (row: string, field: string | undefined) => Place | undefined;
}

export interface ChangedRow {
  readonly key: string;
  readonly cells: readonly { readonly field: string; readonly old: string; readonly new: string }[];
}

/**
 * Compares a table that comes in with the one there is, row by row along their keys, cell by cell by what they mean. Rows
 * are never taken away, and columns that the file lacks keep what they hold.
 */
export function planTable(incoming: Table, table: Table, schema: TableSchema): Checked<TablePlan | null> {
  const { fields, unknown } = mapHeadings(incoming.header, schema);
  const coming: Coming = { table: incoming, schema, columns: new Map([...fields].map(([at, { name }]) => [name, at])) };
  const lacking = schema.primaryKey.filter((name) => !coming.columns.has(name));
  if (lacking.length > 0) return { value: null, problems: [keyLacking(lacking, coming, unknown)] };
  const { value: rows, problems } = rowsThatCome(coming);
  const there = rowsByKey(table, schema);
  const added = [...rows].filter(([key]) => !there.has(key));
  const changed = [...there].flatMap(([key, old]) => {
    const row = rows.get(key);
    const cells = row ? editsOf(row, old, { fields, table, schema }) : [];
    return cells.length > 0 ? [{ key, cells }] : [];
  });
  const value: TablePlan = {
    schema,
    edits: {
      changed: changed.flatMap(({ cells }) => cells),
      added: added.map(([, row]) => ({ texts: new Map(textsOf(row, fields, schema)) })),
    },
    added: added.map(([key]) => key),
    changed: changed.map(({ key, cells }) => ({
      key,
      cells: cells.map(({ field, cell, text }) => ({ field, old: cell.text, new: text })),
    })),
    unchanged: rows.size - added.length - changed.length,
    absent: [...there.keys()].filter((key) => !rows.has(key)).length,
    unknown,
    placeOf: (key, field) => {
      const row = rows.get(key);
      return row && placeIn(coming, row, field, key);
    },
  };
  return { value, problems };
}

/** A table that comes in, and the column of each field that it has. */
interface Coming {
  readonly table: Table;
  readonly schema: TableSchema;
  readonly columns: ReadonlyMap<string, number>;
}

function placeIn({ table, schema, columns }: Coming, row: TableRow, field?: string, key?: string): Place {
  const { line, column } = row.cells[columns.get(field ?? "") ?? -1] ?? { line: row.line, column: 1 };
  return {
    file: table.file,
    line,
    column,
    table: schema.name,
    ...(key === undefined ? {} : { row: key }),
    ...(field === undefined ? {} : { field }),
  };
}

/** The rows by their keys; one whose key cannot be used, or came before, is a problem. */
function rowsThatCome(coming: Coming): Checked<ReadonlyMap<string, TableRow>> {
  const { table, schema, columns } = coming;
  const rows = new Map<string, TableRow>();
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const parts = schema.primaryKey.map((name) => row.cells[columns.get(name) ?? -1]?.text ?? "");
    const key = parts.join("|");
    const fault = keyFault(schema, parts, rows.get(key)?.line);
    if (fault) {
      const { advice, ...words } = fault.fault;
      const place = placeIn(coming, row, fault.field);
      problems.push({ severity: "error", place, ...words, ...(advice === undefined ? {} : { advice }) });
    } else rows.set(key, row);
  }
  return { value: rows, problems };
}

interface OldRow {
  readonly row: TableRow;
  /** Its number in the table, from 0. */
  readonly number: number;
}

function rowsByKey(table: Table, { primaryKey }: TableSchema): ReadonlyMap<string, OldRow> {
  const columns = primaryKey.map((name) => table.fields.indexOf(name));
  const keyOf = ({ cells }: TableRow): string => columns.map((column) => cells[column]?.text ?? "").join("|");
  return new Map(table.rows.map((row, number) => [keyOf(row), { row, number }]));
}

type Fields = ReadonlyMap<number, FieldSchema>;

const textsOf = ({ cells }: TableRow, fields: Fields, schema: TableSchema): [string, string][] =>
  Array.from(fields, ([column, field]) => [field.name, textFor(cells[column] ?? NOTHING, field, schema)]);

const NOTHING: Cell = { text: "", line: 1, column: 1 };

function editsOf(
  row: TableRow,
  old: OldRow,
  { fields, table, schema }: { readonly fields: Fields; readonly table: Table; readonly schema: TableSchema },
): CellEdit[] {
  return [...fields].flatMap(([column, field]): CellEdit[] => {
    const cell = old.row.cells[table.fields.indexOf(field.name)] ?? { ...NOTHING, line: old.row.line };
    const comes = row.cells[column] ?? NOTHING;
    if (meansTheSame(cell, comes, field)) return [];
    return [{ row: old.number, field: field.name, cell, text: textFor(comes, field, schema) }];
  });
}

function keyLacking(lacking: readonly string[], coming: Coming, unknown: readonly UnknownHeading[]): Problem {
  const { line, column } = coming.table.header[0] ?? { line: 1, column: 1 };
  return {
    severity: "error",
    code: "key-not-mapped",
    place: { file: coming.table.file, line, column, table: coming.schema.name },
    reason: `No column is the key ${lacking.map((name) => `"${name}"`).join(" and ")}, by which rows are told apart.`,
    found: unknown.map(({ heading }) => heading).join(", "),
    wanted: `a column with the heading ${lacking.join(", ")}`,
    advice: "Add the column, or write the field's name above it.",
  };
}
