import { relink } from "./as-of/relink.ts";
import { descriptorFor } from "./audience/descriptor-for.ts";
import { isFactSeen } from "./audience/seen.ts";
import { seenRows } from "./audience/seen-rows.ts";
import type { Dispute, FactId, Facts, Reading, Row, RowId, Value } from "./facts.ts";
import { keysIn } from "./cells/keys-in.ts";
import { newestOf } from "./dates/newest-of.ts";

/**
 * The facts as an audience may see them. What is withheld from it is not there at all: no table, field, relation, count,
 * reading or dispute tells of it. A row that must name one that is withheld goes with it; any other loses the key.
 * Rows keep their places in the files.
 */
export function forAudience(facts: Facts, audience: string): Facts {
  const descriptor = descriptorFor(facts.descriptor, audience);
  const seen = seenRows(facts, descriptor, audience);
  const sources = facts.descriptor.roles.sources?.table;
  const isSeen = (fact: FactId): boolean => isFactSeen(facts, { descriptor, rows: seen }, fact);
  const seenSources = (keys: readonly string[]): readonly string[] =>
    keys.filter((key) => seen.has(`${sources}/${key}`));
  const tables = new Map(
    Array.from(descriptor.tables.keys(), (name): [string, Row[]] => [
      name,
      (facts.tables.get(name) ?? []).filter(({ id }) => seen.has(id)).map(asSeen),
    ]),
  );
  const rows = relink(descriptor, tables);
  const readings = new Map(
    [...facts.readings].filter(([fact]) => isSeen(fact)).map(([fact, all]) => [fact, all.flatMap(readingSeen)]),
  );
  return {
    descriptor,
    tables: new Map(Array.from(tables, ([name, each]) => [name, each.map(({ id }) => rows.get(id)!)])),
    rows,
    readings,
    disputes: facts.disputes.filter(isWhole),
    newest: facts.asOf ?? newestOf(rows, readings, sources),
    ...(facts.asOf ? { asOf: facts.asOf } : {}),
    audience,
  };

  function asSeen(row: Row): Row {
    const schema = descriptor.tables.get(row.table)!;
    const values: Record<string, Value> = {};
    for (const { name } of schema.fields) {
      const reference = facts.descriptor.tables.get(row.table)?.field.get(name)?.reference;
      const value = row.values[name] ?? null;
      values[name] = reference ? keysOfSeen(value, reference.tables) : value;
    }
    const dated = schema.asOfField !== undefined || facts.descriptor.tables.get(row.table)?.asOfField === undefined;
    return { ...row, values, sources: seenSources(row.sources), asOf: dated ? row.asOf : null };
  }

  function keysOfSeen(value: Value, names: readonly string[]): Value {
    const keys = keysIn(value).filter((key) => names.some((table) => seen.has(`${table}/${key}` satisfies RowId)));
    if (keys.length === 0) return null;
    return typeof value === "string" ? value : keys;
  }

  function readingSeen(reading: Reading): readonly Reading[] {
    return seen.has(reading.row) ? [{ ...reading, sources: seenSources(reading.sources) }] : [];
  }

  /** The words of a dispute tell of all that it touches. */
  function isWhole({ row, rows: touched, facts: named }: Dispute): boolean {
    return seen.has(row) && touched.every((id) => seen.has(id)) && named.every(isSeen);
  }
}
