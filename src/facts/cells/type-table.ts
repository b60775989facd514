import type { Checked } from "../../problem.ts";
import type { Table, TableRow } from "../../tables/table.ts";
import { checkFields } from "./check-fields.ts";
import { checkerFor } from "./check-value.ts";
import { endsTooEarly } from "./ends-too-early.ts";
import { dateIn } from "../dates/date-in.ts";
import type { FieldSchema, TableSchema } from "../descriptor.ts";
import type { Row, Value } from "../facts.ts";
import { keyFault } from "./key-fault.ts";
import { keysIn } from "./keys-in.ts";
import { readValue, type Fault } from "./read-value.ts";
import { writeDate } from "../dates/write-date.ts";
import { cellPlace, problemAt, textOf, type TypedRow, type TypedTable } from "./typed-table.ts";

/**
 * Types every cell of a table by its field and tells its rows apart by their keys. A faulty cell is reported and null;
 * a row without a usable key of its own is reported and left out. Of a ragged row nothing but the key is looked at,
 * since its cells may stand under wrong fields.
 */
export function typeTable(table: Table, schema: TableSchema): Checked<TypedTable> {
  // Of fields with the same name, which have been reported, the first counts.
  const columns = new Map(table.fields.map((name, index): [string, number] => [name, index]).reverse());
  const { problems: fieldProblems, keyKnown, lacking, misspelt } = checkFields(table, schema);
  const problems = [...fieldProblems];
  const typeCell = cellTyper(schema, columns);
  const names = schema.fields.map(({ name }) => name);
  const untold = new Set(names);
  const untoldIn = (source: TableRow): ReadonlySet<string> => {
    if (source.ragged) return untold;
    const here = [...misspelt].flatMap(([found, meant]) => (textOf(columns, source, found) === "" ? [] : [meant]));
    return here.length > 0 ? new Set([...lacking, ...here]) : lacking;
  };
  const byKey = new Map<string, TypedRow>();
  let complete = table.incomplete !== true && keyKnown;
  const at = { file: schema.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
  for (const source of keyKnown ? table.rows : []) {
    const parts = schema.primaryKey.map((field) => textOf(columns, source, field));
    const key = parts.join("|");
    const report = (field: string, fault: Fault): void => {
      // A ragged row has been reported as such.
      if (!source.ragged) problems.push(problemAt(cellPlace({ schema, columns }, source, key, field), fault));
    };
    const wrong = keyFault(schema, parts, byKey.get(key)?.row.line);
    const typeOwnCell = (field: string): TypedCell => typeCell(source, field, wrong?.fault.code === "key-twice");
    const typed = typeRow(source, { key, ...at }, schema, typeOwnCell, untoldIn(source), report);
    if (wrong === undefined) {
      byKey.set(key, typed);
    } else {
      report(wrong.field, wrong.fault);
      if (wrong.fault.code !== "key-twice") complete = false;
    }
  }
  return { value: { schema, columns, byKey, complete }, problems };
}

interface TypedCell {
  readonly value: Value;
  readonly fault?: Fault | undefined;
}

type TypeCell = (source: TableRow, field: string, rowRepeats: boolean) => TypedCell;

/**
 * Types the cells of a table one by one and keeps in mind which values must not come again; in a row that repeats
 * another's key it is no news that they do.
 */
function cellTyper(schema: TableSchema, columns: TypedTable["columns"]): TypeCell {
  const typers = new Map(
    schema.fields.map((field) => {
      const inKey = schema.primaryKey.includes(field.name);
      const alone = inKey && schema.primaryKey.length === 1;
      // An empty key, and one that is not unique, is reported as such, once.
      const check = checkerFor(inKey ? { ...field, required: false } : field);
      const firstLines = field.unique && !alone ? new Map<string, number>() : undefined;
      const column = columns.get(field.name) ?? -1;
      return [field.name, { field, plain: plainly(field), inKey, column, check, firstLines }];
    }),
  );
  return (source, name, rowRepeats) => {
    const { field, plain, inKey, column, check, firstLines } = typers.get(name)!;
    const cell = source.cells[column];
    const text = cell?.text ?? "";
    const typed = readValue(text, cell?.stored ? plain : field);
    if (typed.fault) return { value: null, fault: typed.fault };
    const fault =
      (inKey ? unlikeKey(typed.value, text) : undefined) ??
      check(typed.value, text) ??
      twice(asPlainText(typed.value, text), source.line, rowRepeats ? undefined : firstLines);
    return fault ? { value: null, fault } : typed;
  };
}

/** A field whose cells are not texts but numbers and days, which no language writes. */
function plainly({ writing: _writing, ...field }: FieldSchema): FieldSchema {
  return field;
}

/** A key is compared as it is written, so its days and numbers can be written in one way only. */
function unlikeKey(value: Value, text: string): Fault | undefined {
  const plain = asPlainText(value, text);
  if (plain === text || (typeof value === "number" && /^[+-]?\d+$/.test(text))) return undefined;
  const reason = `The key "${text}" is not written as keys are.`;
  return { code: "key-writing", reason, found: text, wanted: plain, advice: `Did you mean ${plain}?` };
}

/** What a day is in one writing, whatever its table's; anything else as it stands. */
function asPlainText(value: Value, text: string): string {
  const date = dateIn(value);
  if (date) return writeDate(date);
  return typeof value === "number" ? String(value) : text;
}

function twice(text: string, line: number, firstLines?: Map<string, number>): Fault | undefined {
  if (firstLines === undefined || text === "") return undefined;
  const first = firstLines.get(text);
  if (first === undefined) {
    firstLines.set(text, line);
    return undefined;
  }
  const reason = `"${text}" already stands on line ${first}, but each value of this field may stand only once.`;
  return { code: "value-not-unique", reason, found: text, wanted: "another value" };
}

function typeRow(
  source: TableRow,
  { key, ...at }: Pick<Row, "key" | "file" | "sheet">,
  schema: TableSchema,
  typeCell: (field: string) => TypedCell,
  untold: ReadonlySet<string>,
  report: (field: string, fault: Fault) => void,
): TypedRow {
  const values: Record<string, Value> = {};
  let faulty = untold;
  for (const { name } of schema.fields) {
    const typed: TypedCell = untold.has(name) ? { value: null } : typeCell(name);
    values[name] = typed.value;
    if (typed.fault === undefined) continue;
    report(name, typed.fault);
    faulty = new Set([...faulty, name]);
  }
  for (const field of schema.fields) {
    const fault = endsTooEarly(field, values);
    if (fault) report(field.name, fault);
  }
  const { sourcesField, asOfField } = schema;
  const sources = sourcesField === undefined ? [] : keysIn(values[sourcesField]);
  if (sourcesField !== undefined && sources.length === 0 && !faulty.has(sourcesField)) report(sourcesField, NO_SOURCE);
  const row = {
    id: `${schema.name}/${key}`,
    table: schema.name,
    key,
    ...at,
    line: source.line,
    values,
    related: {},
    sources,
    asOf: dateIn(asOfField === undefined ? null : values[asOfField]),
  };
  return { row, source, faulty };
}

const NO_SOURCE: Fault = {
  code: "source-missing",
  reason: "This row names no source.",
  found: "",
  wanted: "the key of at least one source",
  advice: "Add the source to the table of sources first, then its key here.",
};
