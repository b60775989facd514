import type { Row } from "../facts/facts.ts";
import { compareValues } from "./compare-values.ts";
import { FieldValue, Group, RowList } from "./seen.ts";
import type { Session } from "./session.ts";
import { followRelation, viewRow } from "./view-row.ts";

/**
 * Groups in order of first appearance; rows without a value come last, under a group whose key is missing. A row that
 * leads to several rows stands in the group of the first, or in the group of each.
 */
export function groupRows(session: Session, rows: readonly Row[], by: string, inEach: boolean): readonly Group[] {
  const groups = new Map<string, { readonly key: Group["key"]; readonly rows: Row[] }>();
  for (const row of rows)
    for (const { id, key } of keysOf(session, row, by, inEach)) {
      const group = groups.get(id);
      if (group) group.rows.push(row);
      else groups.set(id, { key: key(), rows: [row] });
    }
  return [...groups.values()]
    .sort((a, b) => Number(a.key === null) - Number(b.key === null))
    .map((group) => new Group(group.key, new RowList(group.rows)));
}

interface Key {
  readonly id: string;
  readonly key: () => Group["key"];
}

function keysOf(session: Session, row: Row, by: string, inEach: boolean): readonly Key[] {
  const schema = session.facts.descriptor.tables.get(row.table);
  const relation = schema?.relations.get(by);
  if (relation) {
    const reached = followRelation(session, row, relation);
    const keys = reached.map((other) => ({ id: other.id, key: () => viewRow(session, other) }));
    return keys.length === 0 ? [NONE] : inEach ? keys : keys.slice(0, 1);
  }
  const field = schema?.field.get(by);
  if (!field) return [NONE];
  session.ledger.note(row, by, false);
  const value = row.values[by] ?? null;
  return value === null ? [NONE] : [{ id: JSON.stringify(value), key: () => new FieldValue(row, field, value) }];
}

const NONE: Key = { id: "", key: () => null };

/** Sorted by fields or relations, the first named first; `-` before a name turns its order. Missing values come last. */
export function sortRows(session: Session, rows: readonly Row[], by: readonly string[]): readonly Row[] {
  const orders = by.map((name) => {
    const down = name.startsWith("-");
    const plainName = down ? name.slice(1) : name;
    const keys = new Map(rows.map((row) => [row, sortKey(session, row, plainName)]));
    return (a: Row, b: Row): number => {
      const [one, other] = [keys.get(a) ?? null, keys.get(b) ?? null];
      const order = compareValues(session.locale, one, other);
      return down && one !== null && other !== null ? -order : order;
    };
  });
  return rows.toSorted((a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** Rows sort by a relation as by the names of the rows it leads to. */
function sortKey(session: Session, row: Row, name: string): Row["values"][string] {
  const relation = session.facts.descriptor.tables.get(row.table)?.relations.get(name);
  if (!relation) {
    session.ledger.note(row, name, false);
    return row.values[name] ?? null;
  }
  const [reached] = followRelation(session, row, relation);
  const label = reached && session.facts.descriptor.tables.get(reached.table)?.label;
  return label === undefined ? null : (reached?.values[label] ?? null);
}
