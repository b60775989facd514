import type { Facts, Value } from "../../facts/facts.ts";
import type { FactChange, RowChange } from "../../filling/change.ts";
import { asWritten } from "../as-written.ts";
import { packsReached, type PrintedFacts } from "./packs-reached.ts";

/** A change as it is told outside packs: in the data's own language, every value as its table writes it. */
export interface ReportedChange {
  readonly kind: RowChange["kind"];
  readonly table: string;
  readonly row: string;
  /** The row as a reader knows it. */
  readonly label: string;
  /** Where the row stands; absent for one that was withdrawn. */
  readonly file?: string;
  readonly line?: number;
  readonly facts: readonly ReportedFact[];
  readonly packs: readonly string[];
}

export interface ReportedFact {
  readonly field: string;
  readonly title: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly oldSources: readonly string[];
  readonly newSources: readonly string[];
}

/** Changes with the words, places and packs that a person wants to know them by. */
export function reportChanges(
  changes: readonly RowChange[],
  facts: Facts,
  packs: ReadonlyMap<string, PrintedFacts>,
): readonly ReportedChange[] {
  return changes.map((change): ReportedChange => {
    const row = facts.rows.get(change.row);
    return {
      kind: change.kind,
      table: change.table,
      row: change.row,
      label: labelOf(change, facts),
      ...(row && { file: row.file, line: row.line }),
      facts: change.facts.map((fact) => reportFact(fact, change.table, facts)),
      packs: packsReached(change, packs),
    };
  });
}

function labelOf({ row: id, table, key, facts: changed }: RowChange, { rows, descriptor }: Facts): string {
  const field = descriptor.tables.get(table)?.label ?? "";
  const then = changed.find((fact) => fact.field === field)?.old;
  const label = rows.get(id)?.values[field] ?? then;
  return typeof label === "string" ? label : key;
}

function reportFact({ field, old, new: now, oldSources, newSources }: FactChange, table: string, facts: Facts) {
  const schema = facts.descriptor.tables.get(table)?.field.get(field);
  const written = (value: Value): string | null => (value === null ? null : asWritten(value, schema?.delimiter));
  return { field, title: schema?.title ?? field, old: written(old), new: written(now), oldSources, newSources };
}
