import { dateIn } from "../dates/date-in.ts";
import type { TableSchema } from "../descriptor.ts";
import type { Facts, Row, RowId } from "../facts.ts";
import { keysIn } from "../cells/keys-in.ts";
import { liesAfter, wasKnown, type Day } from "../dates/known-at.ts";
import { datesOfSources } from "./appeared.ts";

/**
 * The rows that were known on a day, by one of their sources or, where no source has a date, by their own dates; and
 * with them the rows without which these cannot stand, since a cell that must be filled names them.
 */
export function knownRows(facts: Facts, day: Day): ReadonlySet<RowId> {
  const { readings, disputes } = facts.descriptor.roles;
  const known = new Set<RowId>();
  for (const [table, rows] of facts.tables) {
    // A reading is known or not as such, which is for keepReadings to say.
    const isKnown = table === readings ? () => true : table === disputes ? allAppeared : appeared;
    const schema = facts.descriptor.tables.get(table)!;
    for (const row of rows) if (isKnown(row, schema, facts, day)) known.add(row.id);
  }
  const waiting = [...known];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const needed of rowsNeededBy(facts.rows.get(id)!, facts)) {
      if (known.has(needed)) continue;
      known.add(needed);
      waiting.push(needed);
    }
  }
  return known;
}

function appeared(row: Row, schema: TableSchema, facts: Facts, day: Day): boolean {
  if (row.table === facts.descriptor.roles.sources?.table) return row.asOf === null || wasKnown(row.asOf, day);
  const dates = datesOfSources(facts, row.sources);
  if (dates.length > 0) return dates.some((date) => wasKnown(date, day));
  const own = schema.fields.flatMap(({ name }) => dateIn(row.values[name]) ?? []);
  return own.length === 0 || own.some((date) => !liesAfter(date, day));
}

/** A disagreement is known once all that disagree have spoken. */
const allAppeared = (row: Row, _: TableSchema, facts: Facts, day: Day): boolean =>
  datesOfSources(facts, row.sources).every((date) => wasKnown(date, day));

function rowsNeededBy(row: Row, { descriptor, rows }: Facts): RowId[] {
  const sources = descriptor.roles.sources?.table;
  return (descriptor.tables.get(row.table)?.fields ?? []).flatMap(({ name, required, reference }) => {
    if (!reference || !required || reference.tables.some((table) => table === sources)) return [];
    const ids = keysIn(row.values[name]).flatMap((key) => reference.tables.map((table) => `${table}/${key}`));
    return ids.filter((id) => rows.has(id));
  });
}
