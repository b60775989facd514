import type { Dispute, FactId, Facts, RowId, Value } from "../facts/facts.ts";

/** What all fillings from the same facts share: which facts and rows are disputed, which sources weak. */
export interface Ground {
  /** Facts with more than one distinct reading, or named by a dispute. */
  readonly disputedFacts: ReadonlySet<FactId>;
  /** Rows that a dispute names without saying which of their facts it means. */
  readonly disputedRows: ReadonlySet<RowId>;
  /** Keys of weak sources. */
  readonly weak: ReadonlySet<string>;
}

const known = new WeakMap<Facts, Ground>();

/** Found once for each Facts: hundreds of packs are filled from the same. */
export function groundOf(facts: Facts): Ground {
  const earlier = known.get(facts);
  if (earlier) return earlier;
  const ground: Ground = {
    disputedFacts: disputedFacts(facts),
    disputedRows: new Set(facts.disputes.flatMap(rowsAsWhole)),
    weak: weakSources(facts),
  };
  known.set(facts, ground);
  return ground;
}

/** The rows that a dispute touches as a whole: those of which it names no single fact. */
export function rowsAsWhole(dispute: Dispute): readonly RowId[] {
  return dispute.rows.filter((row) => !dispute.facts.some((fact) => fact.startsWith(`${row}.`)));
}

function disputedFacts(facts: Facts): ReadonlySet<FactId> {
  const disputed = new Set(facts.disputes.flatMap((dispute) => dispute.facts));
  for (const [fact, readings] of facts.readings)
    if (new Set(readings.map((reading) => identity(reading.value))).size > 1) disputed.add(fact);
  return disputed;
}

function weakSources(facts: Facts): ReadonlySet<string> {
  const role = facts.descriptor.roles.sources;
  if (!role?.weak) return new Set();
  const { field, values } = role.weak;
  const weak = (value: Value | undefined): boolean => typeof value === "string" && values.includes(value);
  return new Set((facts.tables.get(role.table) ?? []).flatMap((row) => (weak(row.values[field]) ? [row.key] : [])));
}

const identity = (value: Value): string => JSON.stringify(value);
