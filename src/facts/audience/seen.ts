import type { Descriptor } from "../descriptor.ts";
import type { FactId, Facts, RowId } from "../facts.ts";

/** What an audience may see of some facts: the descriptor as it may see it, and the rows. */
export interface Seen {
  readonly descriptor: Descriptor;
  readonly rows: ReadonlySet<RowId>;
}

/** Whether a fact is among what may be seen; a field's name holds no dot, but a row's key may. */
export function isFactSeen(facts: Facts, { descriptor, rows }: Seen, fact: FactId): boolean {
  const dot = fact.lastIndexOf(".");
  const row = facts.rows.get(fact.slice(0, dot));
  if (!row || !rows.has(row.id)) return false;
  return descriptor.tables.get(row.table)?.field.has(fact.slice(dot + 1)) ?? false;
}
