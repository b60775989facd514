import type { Facts, Row, RowId } from "../facts/facts.ts";

/**
 * Things by the rows that they touch: first those that touch the first of some rows or a row joined to it, then those of
 * the next, then the rest. Among the first, those come before others that touch no other row of the same table, such as
 * another country; among the rest, those of such another row come last. What is equally near keeps its order.
 */
export function nearestFirst<T>(
  things: readonly T[],
  touched: (thing: T) => readonly RowId[],
  rows: readonly Row[],
  facts: Facts,
): readonly T[] {
  const [subject] = rows;
  if (!subject) return things;
  const reached = rows.map((row) => new Set([row.id, ...joinedTo(row)]));

  const placeOf = (thing: T): number => {
    const ids = touched(thing);
    const near = reached.findIndex((around) => ids.some((id) => around.has(id)));
    const others = ids.some((id) => {
      const row = facts.rows.get(id);
      return row && [id, ...joinedTo(row)].some((other) => other !== subject.id && isBeside(other, subject));
    });
    return 2 * (near === -1 ? rows.length : near) + Number(others);
  };
  const places = new Map(things.map((thing) => [thing, placeOf(thing)]));
  return things.toSorted((a, b) => places.get(a)! - places.get(b)!);
}

const joinedTo = (row: Row): readonly RowId[] => Object.values(row.related).flat();

const isBeside = (id: RowId, subject: Row): boolean => id.startsWith(`${subject.table}/`);
