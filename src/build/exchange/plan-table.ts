import type { FieldSchema, TableSchema, Writing } from "../../facts/descriptor.ts";
import { keyFault } from "../../facts/key-fault.ts";
import { isAmbiguousNumber } from "../../facts/plain-number.ts";
import { readValue } from "../../facts/read-value.ts";
import { writeDate } from "../../facts/write-date.ts";
import type { Checked, Place, Problem } from "../../problem.ts";
import type { Cell, Table, TableRow } from "../../tables/table.ts";
import type { AddedRecord, CellEdit, TableEdits } from "../../tables/writing/table-edits.ts";
import { mapHeadings, type UnknownHeading } from "./map-headings.ts";

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
 * Compares a table that comes in with the one there is, row by row along their keys, cell by cell by what they mean: 1,50
 * and 1.5 are the same number. Rows are never taken away, and columns that the file lacks keep what they hold.
 */
export function planTable(incoming: Table, table: Table, schema: TableSchema): Checked<TablePlan | null> {
  const { fields, unknown } = mapHeadings(incoming.header, schema);
  const columns = new Map([...fields].map(([column, { name }]) => [name, column]));
  const at = (cell: Pick<Cell, "line" | "column">, more: Partial<Place> = {}): Place => ({
    file: incoming.file,
    line: cell.line,
    column: cell.column,
    table: schema.name,
    ...more,
  });
  const lacking = schema.primaryKey.filter((name) => !columns.has(name));
  if (lacking.length > 0) {
    return { value: null, problems: [keyLacking(lacking, at(incoming.header[0] ?? { line: 1, column: 1 }), unknown)] };
  }
  const problems: Problem[] = [];
  const rows = rowsByKey(table, schema);
  const seen = new Map<string, TableRow>();
  const added: AddedRecord[] = [];
  const addedKeys: string[] = [];
  const changed: ChangedRow[] = [];
  const cells: CellEdit[] = [];
  for (const row of incoming.rows) {
    const parts = schema.primaryKey.map((name) => row.cells[columns.get(name)!]?.text ?? "");
    const key = parts.join("|");
    const fault = keyFault(schema, parts, seen.get(key)?.line);
    if (fault) {
      const { advice, ...words } = fault.fault;
      const place = at(row.cells[columns.get(fault.field)!] ?? { line: row.line, column: 1 }, { field: fault.field });
      problems.push({ severity: "error", place, ...words, ...(advice === undefined ? {} : { advice }) });
      continue;
    }
    seen.set(key, row);
    const there = rows.get(key);
    const texts = new Map(
      Array.from(fields, ([column, field]) => [field.name, textFor(row.cells[column]!, field, schema)]),
    );
    if (there === undefined) {
      added.push({ texts });
      addedKeys.push(key);
      continue;
    }
    const edits = [...fields].flatMap(([column, field]): CellEdit[] => {
      const cell = there.row.cells[table.fields.indexOf(field.name)] ?? { text: "", line: there.row.line, column: 1 };
      const text = texts.get(field.name)!;
      return isSame(cell, row.cells[column]!, field) ? [] : [{ row: there.number, field: field.name, cell, text }];
    });
    cells.push(...edits);
    if (edits.length > 0)
      changed.push({ key, cells: edits.map((each) => ({ field: each.field, old: each.cell.text, new: each.text })) });
  }
  const value: TablePlan = {
    schema,
    edits: { changed: cells, added },
    added: addedKeys,
    changed,
    unchanged: seen.size - added.length - changed.length,
    absent: [...rows.keys()].filter((key) => !seen.has(key)).length,
    unknown,
    placeOf: (row, field) => {
      const found = seen.get(row);
      const cell = found?.cells[columns.get(field ?? "") ?? -1];
      return found && at(cell ?? { line: found.line, column: 1 }, { row, ...(field === undefined ? {} : { field }) });
    },
  };
  return { value, problems };
}

const keyLacking = (lacking: readonly string[], place: Place, unknown: readonly UnknownHeading[]): Problem => ({
  severity: "error",
  code: "key-not-mapped",
  place,
  reason: `No column is the key ${lacking.map((name) => `"${name}"`).join(" and ")}, by which rows are told apart.`,
  found: unknown.map(({ heading }) => heading).join(", "),
  wanted: `a column with the heading ${lacking.join(", ")}`,
  advice: "Add the column, or write the field's name above it.",
});

function rowsByKey(table: Table, { primaryKey }: TableSchema): Map<string, { row: TableRow; number: number }> {
  const columns = primaryKey.map((name) => table.fields.indexOf(name));
  return new Map(
    table.rows.map((row, number) => [
      columns.map((column) => row.cells[column]?.text ?? "").join("|"),
      { row, number },
    ]),
  );
}

/** What a cell means in one writing; its text where it means nothing. */
function meaning({ text, stored }: Cell, field: FieldSchema): string {
  const typed = readValue(text, stored ? { ...field, writing: PLAIN } : field);
  if (typed.fault) return `fault ${text}`;
  const { value } = typed;
  if (typeof value === "object" && value !== null && "year" in value) return writeDate(value);
  return JSON.stringify(value);
}

const isSame = (a: Cell, b: Cell, field: FieldSchema): boolean =>
  a.text === b.text || meaning(a, field) === meaning(b, field);

const PLAIN: Writing = { decimal: ".", group: "" };

/** A cell as the table's file writes it: a number that was stored as such gets the file's decimal sign. */
function textFor({ text, stored }: Cell, field: FieldSchema, { format }: TableSchema): string {
  if (!stored || format === "json") return text;
  if (field.type === "boolean") return booleanFor(text, field);
  if (field.type !== "number" && field.type !== "integer") return text;
  const { writing = PLAIN } = field;
  const written = text.replace(".", writing.decimal);
  // One nought more says that the sign is that of the decimals.
  return isAmbiguousNumber(written, writing) && written !== text ? `${written}0` : written;
}

function booleanFor(text: string, { booleans }: FieldSchema): string {
  const typed =
    text === "true" || text === "1" ? booleans?.true : text === "false" || text === "0" ? booleans?.false : [];
  return typed?.includes(text) ? text : (typed?.[0] ?? text);
}
