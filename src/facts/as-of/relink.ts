import type { Descriptor } from "../descriptor.ts";
import type { Row, RowId } from "../facts.ts";
import { keysIn } from "../cells/keys-in.ts";

/** The rows of some tables with their relations made anew from their cells: only rows that are there are linked. */
export function relink(descriptor: Descriptor, tables: ReadonlyMap<string, readonly Row[]>): Map<RowId, Row> {
  const related = new Map<RowId, Record<string, RowId[]>>();
  for (const rows of tables.values()) for (const { id } of rows) related.set(id, {});
  for (const [table, rows] of tables) {
    for (const field of descriptor.tables.get(table)?.fields ?? []) {
      const { reference } = field;
      if (!reference) continue;
      for (const row of rows) {
        for (const key of keysIn(row.values[field.name])) {
          const target = reference.tables.map((name) => `${name}/${key}`).find((id) => related.has(id));
          if (target === undefined) continue;
          (related.get(row.id)![reference.as] ??= []).push(target);
          if (reference.inverse !== undefined) (related.get(target)![reference.inverse] ??= []).push(row.id);
        }
      }
    }
  }
  const all = [...tables.values()].flat();
  return new Map(all.map((row) => [row.id, { ...row, related: related.get(row.id)! }]));
}
