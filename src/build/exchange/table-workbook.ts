import type { Descriptor, FieldSchema, TableSchema } from "../../facts/descriptor.ts";
import { readValue } from "../../facts/cells/read-value.ts";
import type { Cell, Table } from "../../tables/table.ts";
import type { Choices, NewCell, NewColumn, NewSheet, NewWorkbook } from "../../tables/workbook/new-workbook.ts";
import { sheetNames } from "../../tables/workbook/sheet-names.ts";
import { explanations } from "./explanations.ts";

/** Rows of a referred table that are offered though they are still to be written. */
const TO_COME = 500;

/**
 * All tables as one workbook: a sheet for each, with the names of its fields as header and drop-downs for references and
 * enumerations; a sheet that explains the fields; and one, hidden, that holds what the drop-downs offer.
 */
export function tableWorkbook(descriptor: Descriptor, tables: ReadonlyMap<string, Table>): NewWorkbook {
  const schemas = [...descriptor.tables.values()];
  const names = sheetsOf(descriptor);
  const lists = new Lists(names.lists);
  const sheets = schemas.map((schema): NewSheet => {
    const fields = fieldsOf(schema, tables.get(schema.name));
    const choicesOf = (field: FieldSchema): Choices | undefined =>
      field.type === "list" ? undefined : (oneTable(field) ?? lists.choicesOf(field, descriptor, tables));
    return {
      name: names.tables.get(schema.name)!,
      columns: fields.map((field) => columnOf(field, choicesOf(field))),
      rows: rowsOf(fields, tables.get(schema.name)),
    };
  });
  const explained: NewSheet = { name: names.explanations, ...explanations(descriptor, names.tables) };
  return { title: descriptor.title, sheets: [...sheets, explained, ...lists.sheet()] };

  /** A reference to one table whose key is one field offers that field's column. */
  function oneTable({ reference }: FieldSchema): Choices | undefined {
    const [target, ...others] = (reference?.tables ?? []).flatMap((name) => descriptor.tables.get(name) ?? []);
    const [key, ...parts] = target?.primaryKey ?? [];
    if (!target || others.length > 0 || key === undefined || parts.length > 0) return undefined;
    const table = tables.get(target.name);
    const column = fieldsOf(target, table).findIndex(({ name }) => name === key) + 1;
    const rows = (table?.rows.length ?? 0) + TO_COME;
    return { sheet: names.tables.get(target.name)!, column, rows, open: true };
  }
}

export interface SheetsOfTables {
  /** By the table's name. */
  readonly tables: ReadonlyMap<string, string>;
  readonly explanations: string;
  readonly lists: string;
}

/** The sheets in which tables come and go. */
export function sheetsOf({ tables }: Descriptor): SheetsOfTables {
  const [explained = "", lists = "", ...others] = sheetNames(["explanations", "choices", ...tables.keys()]);
  return {
    tables: new Map([...tables.keys()].map((name, at) => [name, others[at]!])),
    explanations: explained,
    lists,
  };
}

/** The fields in the order of the file; those that it lacks last. */
function fieldsOf(schema: TableSchema, table: Table | undefined): FieldSchema[] {
  const there = (table?.fields ?? []).flatMap((name) => schema.field.get(name) ?? []);
  return schema.format === "json"
    ? [...schema.fields]
    : [...there, ...schema.fields.filter((field) => !there.includes(field))];
}

function columnOf(field: FieldSchema, choices: Choices | undefined): NewColumn {
  const isText = field.type !== "number" && field.type !== "integer" && field.type !== "date";
  const width = field.prose || Object.keys(field.localized).length > 0 ? 40 : Math.max(12, field.name.length + 3);
  return { heading: field.name, width, isText, ...(choices ? { choices } : {}) };
}

function rowsOf(fields: readonly FieldSchema[], table: Table | undefined): NewCell[][] {
  const columns = fields.map(({ name }) => table?.fields.indexOf(name) ?? -1);
  return (table?.rows ?? []).map(({ cells }) => fields.map((field, at) => cellOf(cells[columns[at]!], field)));
}

/** Days before which Excel counts another calendar (ECMA-376 Part 1, 18.17.4.1), and beyond which it has none. */
const FIRST_YEAR = 1901;
const LAST_YEAR = 9999;

/** What a cell holds, as a spreadsheet holds it; a text where it is faulty, or where that would change it. */
function cellOf(cell: Cell | undefined, field: FieldSchema): NewCell {
  if (!cell || cell.text === "") return null;
  const typed = readValue(cell.text, cell.stored ? { ...field, writing: { decimal: ".", group: "" } } : field);
  if (typed.fault || field.type === "list") return cell.text;
  const { value } = typed;
  if (typeof value === "number") return Number(value.toPrecision(15)) === value ? value : cell.text;
  if (typeof value !== "object" || value === null || !("year" in value)) return cell.text;
  const { year, month, day, until } = value;
  if (until || year < FIRST_YEAR || year > LAST_YEAR) return cell.text;
  if (day !== undefined) return { day: `${year}-${two(month ?? 1)}-${two(day)}` };
  return month === undefined ? year : cell.text;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** Columns of values to choose from, each made once. */
class Lists {
  readonly #name: string;
  readonly #columns: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(name: string) {
    this.#name = name;
  }

  choicesOf(field: FieldSchema, descriptor: Descriptor, tables: ReadonlyMap<string, Table>): Choices | undefined {
    const { reference } = field;
    const values = reference ? reference.tables.flatMap((name) => keysOf(name, descriptor, tables)) : wordsOf(field);
    if (values.length === 0) return undefined;
    const list = JSON.stringify(values);
    const column = this.#numbers.get(list) ?? this.#columns.push(values);
    this.#numbers.set(list, column);
    return { sheet: this.#name, column, rows: values.length, open: reference !== undefined };
  }

  sheet(): NewSheet[] {
    if (this.#columns.length === 0) return [];
    const most = Math.max(...this.#columns.map((values) => values.length));
    const rows = Array.from({ length: most }, (_, at) => this.#columns.map((values) => values[at] ?? null));
    const columns = this.#columns.map((_, at): NewColumn => ({ heading: `list ${at + 1}`, width: 20, isText: true }));
    return [{ name: this.#name, columns, rows, hidden: true }];
  }
}

/** The words of a field that holds words. */
function wordsOf({ enum: listed, booleans, type }: FieldSchema): readonly string[] {
  if (type === "boolean") return [booleans?.true[0] ?? "true", booleans?.false[0] ?? "false"];
  return type === "text" ? (listed ?? []) : [];
}

function keysOf(name: string, descriptor: Descriptor, tables: ReadonlyMap<string, Table>): string[] {
  const table = tables.get(name);
  const columns = (descriptor.tables.get(name)?.primaryKey ?? []).map((key) => table?.fields.indexOf(key) ?? -1);
  return (table?.rows ?? []).map(({ cells }) => columns.map((column) => cells[column]?.text ?? "").join("|"));
}
