import { dateIn } from "../dates/date-in.ts";
import type { FieldSchema, TableSchema } from "../descriptor.ts";
import type { FactId, Facts, Reading, Row, RowId, Value } from "../facts.ts";
import { keysIn } from "../cells/keys-in.ts";
import { liesAfter, wasKnown, type Day } from "../dates/known-at.ts";
import { sameValue } from "../cells/same-value.ts";
import { datesOfSources } from "./appeared.ts";

export interface Then {
  /** As they are today. */
  readonly facts: Facts;
  readonly day: Day;
  readonly known: ReadonlySet<RowId>;
  /** The readings known on that day. */
  readonly readings: ReadonlyMap<FactId, readonly Reading[]>;
  /** The same by their rows in the table of readings. */
  readonly kept: ReadonlyMap<RowId, Reading>;
}

/** What a known row's cells could have said on a day. */
export function valuesThen(row: Row, then: Then): Row["values"] {
  const schema = then.facts.descriptor.tables.get(row.table)!;
  const names = namesOf(schema);
  const twins = new Set(schema.fields.flatMap(({ localized }) => [...localized.values()]));
  const values: Record<string, Value> = {};
  for (const field of schema.fields) {
    const stays = names.has(field.name) || (twins.has(field.name) && !hasReadings(row, field.name, then));
    values[field.name] = stays ? (row.values[field.name] ?? null) : valueThen(row, field, then);
  }
  const { toCome } = schema;
  const due = toCome && dateIn(values[toCome.after]);
  if (toCome && due && liesAfter(due, then.day)) values[toCome.field] = toCome.value;
  for (const field of schema.fields) {
    if (sameValue(values[field.name] ?? null, row.values[field.name] ?? null)) continue;
    // The words of today's value in another language are not those of another value.
    for (const twin of field.localized.values()) if (!hasReadings(row, twin, then)) values[twin] = null;
  }
  return values;
}

/** The fields that only name a row: its key and its label, in every language. */
const namesOf = ({ primaryKey, label, field }: TableSchema): ReadonlySet<string> =>
  new Set([...primaryKey, label, ...(field.get(label)?.localized.values() ?? [])]);

const hasReadings = (row: Row, field: string, { facts }: Then): boolean => facts.readings.has(`${row.id}.${field}`);

function valueThen(row: Row, field: FieldSchema, then: Then): Value {
  const { facts, day, known, readings, kept } = then;
  const value = row.values[field.name] ?? null;
  const fact: FactId = `${row.id}.${field.name}`;
  if (row.table === facts.descriptor.roles.readings && field.name === "preferred") return kept.get(row.id)!.preferred;
  if (facts.readings.has(fact)) return readings.get(fact)?.find(({ preferred }) => preferred)?.value ?? null;
  if (field.reference) return keepKeys(value, field.reference.tables, known);
  const date = dateIn(value);
  if (date && !field.ahead && liesAfter(date, day)) return null;
  const isLater = row.asOf !== null && liesAfter(row.asOf, day);
  if (isLater && typeof value === "number") return null;
  return sumsUp(field) && (isLater || !allAppeared(row, facts, day)) ? null : value;
}

/** Whether a field is written from all that is known of its row: a status, and the words of prose that may be left out. */
const sumsUp = (field: FieldSchema): boolean => field.hindsight === true || (field.prose && !field.required);

const allAppeared = (row: Row, facts: Facts, day: Day): boolean =>
  datesOfSources(facts, row.sources).every((date) => wasKnown(date, day));

function keepKeys(value: Value, tables: readonly string[], known: ReadonlySet<RowId>): Value {
  const kept = keysIn(value).filter((key) => tables.some((table) => known.has(`${table}/${key}`)));
  if (kept.length === 0) return null;
  return typeof value === "string" ? value : kept;
}
