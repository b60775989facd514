import type { PartialDate } from "../../facts/date.ts";
import type { FactId, RowId, Value } from "../../facts/facts.ts";

/** What all packs said at one time. Editions are numbered as they are made, and never changed. */
export interface Edition {
  readonly name: string;
  /** From 1. */
  readonly number: number;
  /** The date of the newest fact then. */
  readonly factsTo: PartialDate | null;
  /** Every fact of the tables then, printed or not, so that what came later can be told from what is printed anew. */
  readonly facts: ReadonlyMap<RowId, ReadonlyMap<string, FrozenFact>>;
  /** By pack id. */
  readonly packs: ReadonlyMap<string, FrozenPack>;
}

/** A value that was not empty, and the keys of the sources that gave it. */
export interface FrozenFact {
  readonly value: NonNullable<Value>;
  readonly sources: readonly string[];
}

export interface FrozenPack {
  readonly title: string;
  /** SHA-256 of the facts that it printed, with their values and sources. */
  readonly fingerprint: string;
  /** The date of the newest fact when a fact in the pack last moved. */
  readonly updated: PartialDate | null;
  readonly printed: ReadonlySet<FactId>;
}
