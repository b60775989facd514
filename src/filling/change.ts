import type { FactId, RowId, Value } from "../facts/facts.ts";

/** What became of a row between an edition and now. */
export interface RowChange {
  readonly kind: "added" | "changed" | "withdrawn";
  readonly row: RowId;
  readonly table: string;
  readonly key: string;
  /** The facts that differ, in the order of the table's fields: of a row that came or went, all that are not empty. */
  readonly facts: readonly FactChange[];
}

/** Null stands for an empty cell, and for that of a row which was not there. */
export interface FactChange {
  readonly fact: FactId;
  readonly field: string;
  readonly old: Value;
  readonly new: Value;
  /** Keys of the sources that gave the old value and give the new one. */
  readonly oldSources: readonly string[];
  readonly newSources: readonly string[];
}

/** How one pack stands to an edition. */
export interface SinceEdition {
  readonly edition: string;
  /** Whatever changed since, in any pack. */
  readonly changes: readonly RowChange[];
  /** What this pack printed in that edition; null where it was not part of it. */
  readonly printedThen: ReadonlySet<FactId> | null;
}
