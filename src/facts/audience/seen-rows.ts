import type { Descriptor } from "../descriptor.ts";
import type { Facts, Row, RowId } from "../facts.ts";
import { keysIn } from "../cells/keys-in.ts";
import { maySeeRow } from "./may-see.ts";
import { isFactSeen } from "./seen.ts";

/** The rows that an audience may see; `descriptor` is as it may see it. */
export function seenRows(facts: Facts, descriptor: Descriptor, audience: string): ReadonlySet<RowId> {
  const own = [...facts.tables].flatMap(([name, rows]) => {
    const schema = facts.descriptor.tables.get(name);
    return schema && descriptor.tables.has(name) ? rows.filter((row) => maySeeRow(schema, row, audience)) : [];
  });
  const seen = new Set(own.map(({ id }) => id));
  const now = { descriptor, rows: seen };
  // One that is taken away may take others with it, and these others still.
  for (let before = -1; before !== seen.size;) {
    before = seen.size;
    for (const row of own) if (seen.has(row.id) && !stands(row)) seen.delete(row.id);
  }
  return seen;

  /** Whether all that the row must name, and all that it tells of, is seen. */
  function stands(row: Row): boolean {
    const { roles, tables } = facts.descriptor;
    if (row.table === roles.readings) return tellsOfSeen(row);
    if (row.table === roles.disputes) {
      const dispute = facts.disputes.find((each) => each.row === row.id);
      return (
        !dispute ||
        (dispute.rows.every((id) => seen.has(id)) && dispute.facts.every((fact) => isFactSeen(facts, now, fact)))
      );
    }
    return (tables.get(row.table)?.fields ?? []).every(({ name, required, reference }) => {
      const keys = required && reference ? keysIn(row.values[name]) : [];
      return keys.length === 0 || keys.some((key) => reference?.tables.some((table) => seen.has(`${table}/${key}`)));
    });
  }

  function tellsOfSeen({ values }: Row): boolean {
    const [table = "", key = "", field = ""] = ["table", "row_id", "field"].flatMap((name) => keysIn(values[name]));
    return isFactSeen(facts, now, `${table}/${key}.${field}`);
  }
}
