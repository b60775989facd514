import type { PartialDate } from "./date.ts";
import type { Facts, Row, RowId } from "./facts.ts";
import { keepDisputes } from "./as-of/keep-disputes.ts";
import { keepReadings } from "./as-of/keep-readings.ts";
import { knownRows } from "./as-of/known-rows.ts";
import { lastDay } from "./dates/known-at.ts";
import { relink } from "./as-of/relink.ts";
import { valuesThen } from "./as-of/values-then.ts";

/**
 * The facts as they could have been known on a day; a date to the month or year means its last day. ARCHITECTURE.md
 * states the rule. Nothing is read anew: rows keep their places in the files. A date on which all was known gives the
 * same facts, but for `newest` and `asOf`, which are the date itself.
 */
export function asOf(facts: Facts, date: PartialDate): Facts {
  const day = lastDay(date);
  const stated = knownRows(facts, day);
  const readings = keepReadings(facts, stated, day);
  const kept = new Map([...readings.values()].flat().map((reading) => [reading.row, reading]));
  const lost = [...facts.readings.values()].flat().filter(({ row }) => !kept.has(row));
  const known = new Set(stated);
  for (const { row } of lost) known.delete(row);
  const then = { facts, day, known, readings, kept };
  const sources = facts.descriptor.roles.sources?.table;
  const tables = new Map(
    Array.from(facts.tables, ([name, rows]): [string, Row[]] => [
      name,
      rows.flatMap((row) => (known.has(row.id) ? [asKnown(row)] : [])),
    ]),
  );
  const rows = relink(facts.descriptor, tables);
  return {
    descriptor: facts.descriptor,
    tables: new Map(Array.from(tables, ([name, each]) => [name, each.map(({ id }) => rows.get(id)!)])),
    rows,
    readings,
    disputes: keepDisputes(facts.disputes, known, readings),
    newest: date,
    asOf: date,
  };

  function asKnown(row: Row): Row {
    const values = valuesThen(row, then);
    const asOfField = facts.descriptor.tables.get(row.table)?.asOfField;
    const dated = asOfField === undefined || values[asOfField] !== null;
    const keys = row.sources.filter((key) => known.has(`${sources}/${key}` satisfies RowId));
    return { ...row, values, sources: keys, asOf: dated ? row.asOf : null };
  }
}
