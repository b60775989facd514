import type { TableSchema } from "../../facts/descriptor.ts";
import type { Facts, Row, RowId } from "../../facts/facts.ts";
import type { FrozenFact } from "./edition.ts";

/**
 * The facts as an edition keeps them: the cells that are not empty, each with the sources that it would be cited with.
 * Sources and readings are not facts but what these rest on; neither is the list of a row's sources.
 */
export function freezeFacts(facts: Facts): Map<RowId, ReadonlyMap<string, FrozenFact>> {
  const frozen = new Map<RowId, ReadonlyMap<string, FrozenFact>>();
  for (const [table, rows] of facts.tables) {
    const schema = facts.descriptor.tables.get(table);
    if (schema && isOfFacts(facts, table)) for (const row of rows) frozen.set(row.id, freezeRow(facts, schema, row));
  }
  return frozen;
}

/** Whether a table holds facts, and not what facts rest on. */
export const isOfFacts = ({ descriptor: { roles } }: Facts, table: string): boolean =>
  table !== roles.sources?.table && table !== roles.readings;

function freezeRow(facts: Facts, { fields, sourcesField }: TableSchema, row: Row): Map<string, FrozenFact> {
  const cells = fields.flatMap(({ name }): [string, FrozenFact][] => {
    const value = row.values[name] ?? null;
    return value === null || name === sourcesField ? [] : [[name, { value, sources: sourcesOf(facts, row, name) }]];
  });
  return new Map(cells);
}

/** The sources of a fact: those of its preferred reading, else those of its row. */
export function sourcesOf({ readings }: Facts, row: Row, field: string): readonly string[] {
  return readings.get(`${row.id}.${field}`)?.find(({ preferred }) => preferred)?.sources ?? row.sources;
}
