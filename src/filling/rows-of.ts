import type { Row } from "../facts/facts.ts";
import { Group, ROW, RowList, isRowView } from "./seen.ts";

/** The rows that something stands for: those of a list or a group, a single row, none for a missing one. */
export function rowsOf(seen: unknown): RowList {
  if (seen instanceof RowList) return seen;
  if (seen instanceof Group) return seen.rows;
  if (!isRowView(seen)) return new RowList([]);
  const { row, via } = seen[ROW];
  return new RowList([row], via);
}

/** Each row once, in order of first appearance. */
export const unite = (lists: readonly RowList[]): readonly Row[] => [...new Set(lists.flatMap((list) => list.rows))];
