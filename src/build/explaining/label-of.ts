import type { Facts, RowId } from "../../facts/facts.ts";

/** The words that name a row to a reader, in the data's language; its key where it has none. */
export function labelOf({ rows, descriptor }: Facts, id: RowId): string {
  const slash = id.indexOf("/");
  const label = rows.get(id)?.values[descriptor.tables.get(id.slice(0, slash))?.label ?? ""];
  return typeof label === "string" ? label : id.slice(slash + 1);
}
