import type { Facts, FactId } from "../../facts/facts.ts";
import type { Place } from "../../problem.ts";

/** The cell of a fact, by its row's line. */
export function placeOfFact(fact: FactId, { rows }: Facts): Place {
  // A field's name holds no dot, but a row's key may.
  const dot = fact.lastIndexOf(".");
  const row = rows.get(fact.slice(0, dot));
  if (!row) return { file: fact };
  return { file: row.file, line: row.line, table: row.table, row: row.key, field: fact.slice(dot + 1) };
}
