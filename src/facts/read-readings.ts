import type { Checked, Place, Problem } from "../problem.ts";
import { dateIn } from "./dates/date-in.ts";
import type { FieldSchema } from "./descriptor.ts";
import type { FactId, Reading, Value } from "./facts.ts";
import { keysIn } from "./cells/keys-in.ts";
import { readValue, type Fault } from "./cells/read-value.ts";
import { sameValue } from "./cells/same-value.ts";
import { didYouMean, suggestFrom } from "../suggest.ts";
import { cellPlace, placeOf, problemAt, textOf, type TypedRow, type TypedTable } from "./cells/typed-table.ts";

/** A reading and where it, and the fact it speaks of, are written. */
interface PlacedReading {
  readonly fact: FactId;
  readonly reading: Reading;
  readonly row: TypedRow;
  readonly field: FieldSchema;
  readonly of: { readonly table: TypedTable; readonly row: TypedRow };
}

export interface Readings {
  readonly byFact: ReadonlyMap<FactId, readonly Reading[]>;
  /** The fact that each row of the readings table speaks of, by the row's key. */
  readonly factOf: ReadonlyMap<string, FactId>;
}

/**
 * Reads the readings table: each value is typed by the field it speaks of, though not held to that field's
 * constraints, since a source may give what the table would not. Of the readings of one fact exactly one is preferred,
 * and that one equals the row. Where `tables` are not all (`incomplete`), one that is not among them is not reported.
 */
export function readReadings(
  table: TypedTable,
  tables: ReadonlyMap<string, TypedTable>,
  incomplete = false,
): Checked<Readings> {
  const problems: Problem[] = [];
  const groups = new Map<FactId, PlacedReading[]>();
  // A reading that is lost to a mistake may have been the preferred one.
  let allKnown = table.complete;
  const find = targetFinder(tables, incomplete);
  for (const row of table.byKey.values()) {
    const report = (field: string, fault: Fault): void =>
      void problems.push(problemAt(placeOf(table, row, field), fault));
    const target = find(row, report);
    const typed = target && readValue(textOf(table.columns, row.source, "value"), asWrittenIn(table, target.field));
    if (typed?.fault) report("value", typed.fault);
    if (target === undefined || typed === undefined || typed.fault || row.faulty.has("value")) {
      allKnown = false;
      continue;
    }
    const fact: FactId = `${target.row.row.id}.${target.field.name}`;
    const reading = toReading(row, typed.value);
    const placed = { fact, reading, row, field: target.field, of: { table: target.table, row: target.row } };
    const group = groups.get(fact);
    if (group) group.push(placed);
    else groups.set(fact, [placed]);
  }
  for (const group of groups.values()) problems.push(...checkPreferred(group, table, allKnown));
  return {
    value: {
      byFact: new Map([...groups].map(([fact, group]) => [fact, group.map(({ reading }) => reading)])),
      factOf: new Map([...groups].flatMap(([fact, group]) => group.map(({ row }) => [row.row.key, fact] as const))),
    },
    problems,
  };
}

/** A reading is written as its own table is, not as the table that it speaks of. */
function asWrittenIn({ schema }: TypedTable, field: FieldSchema): FieldSchema {
  const { writing, ...plain } = field;
  const own = schema.field.get("value")?.writing;
  return own === writing ? field : { ...plain, ...(own ? { writing: own } : {}) };
}

function toReading({ row }: TypedRow, value: Value): Reading {
  const { value_label: label, source_ids: sources, as_published: published, preferred } = row.values;
  return {
    row: row.id,
    value,
    label: typeof label === "string" ? label : "",
    sources: keysIn(sources),
    published: dateIn(published),
    preferred: preferred === true,
  };
}

interface Target {
  readonly table: TypedTable;
  readonly row: TypedRow;
  readonly field: FieldSchema;
}

type Report = (field: string, fault: Fault) => void;

/** Finds table, row and field that a reading names; reports what it leaves empty or what does not exist. */
function targetFinder(
  tables: ReadonlyMap<string, TypedTable>,
  incomplete: boolean,
): (reading: TypedRow, report: Report) => Target | undefined {
  const suggestTable = suggestFrom(() => tables.keys());
  const suggestKey = new Map([...tables].map(([name, table]) => [name, suggestFrom(() => table.byKey.keys())]));
  return ({ row: { values }, faulty }, report) => {
    const { table: tableName, row_id: key, field: fieldName } = values;
    for (const part of ["table", "row_id", "field"]) {
      if (values[part] === null && !faulty.has(part)) report(part, EMPTY);
    }
    if (typeof tableName !== "string" || typeof key !== "string" || typeof fieldName !== "string") return undefined;
    const table = tables.get(tableName);
    if (table === undefined) {
      const fault = unknown("table", tableName, `There is no table "${tableName}".`, suggestTable(tableName));
      if (!incomplete) report("table", { ...fault, about: [tableName] });
      return undefined;
    }
    const field = table.schema.field.get(fieldName);
    if (field === undefined) {
      const meant = suggestFrom(() => table.schema.field.keys())(fieldName);
      const fault = unknown("field", fieldName, `The table "${tableName}" has no field "${fieldName}".`, meant);
      report("field", { ...fault, about: [`${tableName}.${fieldName}`] });
    }
    const row = table.byKey.get(key);
    if (row === undefined && table.complete) {
      const meant = suggestKey.get(tableName)?.(key);
      report("row_id", unknown("row", key, `No row of "${tableName}" has the key "${key}".`, meant));
    }
    return row && field && { table, row, field };
  };
}

const EMPTY: Fault = {
  code: "value-missing",
  reason: "A reading must say which table, row and field it speaks of.",
  found: "",
  wanted: "a name",
};

function unknown(what: string, found: string, reason: string, meant: string | undefined): Fault {
  return { code: `reading-${what}-unknown`, reason, found, wanted: `the name of a ${what}`, advice: didYouMean(meant) };
}

function checkPreferred(group: readonly PlacedReading[], table: TypedTable, allKnown: boolean): Problem[] {
  const [first] = group;
  if (first === undefined || group.some(({ row }) => row.faulty.has("preferred"))) return [];
  const [preferred, ...others] = group.filter(({ reading }) => reading.preferred);
  if (preferred === undefined && !allKnown) return [];
  if (preferred === undefined) {
    const reason = `None of the readings of ${first.fact} is preferred.`;
    const wanted = "one preferred reading, which equals the row";
    return [problemAt(placeOf(table, first.row, "preferred"), { code: "reading-none-preferred", reason, wanted })];
  }
  const problems = others.map(({ row, fact }) =>
    problemAt(placeOf(table, row, "preferred"), {
      code: "reading-twice-preferred",
      reason: `Another reading of ${fact} is preferred already, on line ${preferred.row.row.line}.`,
      wanted: "one preferred reading for each fact",
    }),
  );
  const { of, field } = preferred;
  if (of.row.faulty.has(field.name) || sameValue(preferred.reading.value, of.row.row.values[field.name] ?? null)) {
    return problems;
  }
  return [...problems, differs(preferred, table, placeOf(of.table, of.row, field.name))];
}

function differs({ row, of, field, fact }: PlacedReading, table: TypedTable, there: Place): Problem {
  const found = textOf(table.columns, row.source, "value");
  const wanted = textOf(of.table.columns, of.row.source, field.name);
  return problemAt(cellPlace(table, row.source, row.row.key, "value"), {
    code: "reading-differs",
    reason: `The preferred reading of ${fact} is "${found}", but ${there.file}:${there.line}:${there.column} says "${wanted}".`,
    found,
    wanted,
    advice: "Correct one of the two cells, or prefer another reading.",
  });
}
