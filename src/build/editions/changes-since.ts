import type { Facts, Row, RowId, Value } from "../../facts/facts.ts";
import { sameValue } from "../../facts/cells/same-value.ts";
import type { FactChange, RowChange } from "../../filling/change.ts";
import type { Edition, FrozenFact } from "./edition.ts";
import { freezeFacts } from "./freeze-facts.ts";

type FrozenRow = ReadonlyMap<string, FrozenFact>;

/**
 * What came, changed and went since an edition, in the order of the tables: of each table its present rows in their order,
 * then those withdrawn, by key. A fact changed where its value did; another source for the same value is no change, and
 * neither is a field that the descriptor no longer has.
 */
export function changesSince({ facts: then }: Pick<Edition, "facts">, facts: Facts): readonly RowChange[] {
  const now = freezeFacts(facts);
  const gone = [...then.keys()].filter((id) => !now.has(id)).toSorted();
  const tables = [...new Set([...facts.tables.keys(), ...gone.map(tableOf)])];
  return tables.flatMap((table) => [
    ...(facts.tables.get(table) ?? []).flatMap((row) => changeOf(row, then.get(row.id), now.get(row.id), facts)),
    ...gone.filter((id) => tableOf(id) === table).map((id) => withdrawn(id, then.get(id) ?? EMPTY)),
  ]);
}

const EMPTY: FrozenRow = new Map();

const tableOf = (id: RowId): string => id.slice(0, id.indexOf("/"));

function changeOf(row: Row, then: FrozenRow | undefined, now: FrozenRow | undefined, facts: Facts): RowChange[] {
  // A row of sources or readings is in neither.
  if (!now) return [];
  const { id, table, key } = row;
  const fields = facts.descriptor.tables.get(table)?.fields.map(({ name }) => name) ?? [];
  const changed = fields.flatMap((field) => factChange(id, field, then?.get(field), now.get(field)));
  if (!then) return [{ kind: "added", row: id, table, key, facts: changed }];
  return changed.length > 0 ? [{ kind: "changed", row: id, table, key, facts: changed }] : [];
}

function withdrawn(id: RowId, then: FrozenRow): RowChange {
  const facts = [...then].flatMap(([field, fact]) => factChange(id, field, fact, undefined));
  return { kind: "withdrawn", row: id, table: tableOf(id), key: id.slice(id.indexOf("/") + 1), facts };
}

function factChange(id: RowId, field: string, then?: FrozenFact, now?: FrozenFact): FactChange[] {
  const [before, after]: [Value, Value] = [then?.value ?? null, now?.value ?? null];
  if (sameValue(before, after)) return [];
  const sources = { oldSources: then?.sources ?? [], newSources: now?.sources ?? [] };
  return [{ fact: `${id}.${field}`, field, old: before, new: after, ...sources }];
}
