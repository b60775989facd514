import type { FactId, Row } from "../facts/facts.ts";

const known = new WeakMap<Row, Map<string, FactId>>();

/** The id of a field of a row; written once, since every pack asks for it again and looks much up by it. */
export function factId(row: Row, field: string): FactId {
  let ids = known.get(row);
  if (!ids) known.set(row, (ids = new Map()));
  let id = ids.get(field);
  if (id === undefined) ids.set(field, (id = `${row.id}.${field}`));
  return id;
}
