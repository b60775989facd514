import { type Evidence, FieldValue, Group, ROW, Reckoned, RowList, Verdict, isRowView } from "./seen.ts";

/** The rows and facts that something in a template stands for: what it rests on when it decides a condition. */
export function evidenceOf(seen: unknown): readonly Evidence[] {
  if (seen instanceof FieldValue) return [{ row: seen.row, field: seen.field }];
  if (seen instanceof RowList) return seen.rows.map((row) => ({ row }));
  if (seen instanceof Group) return evidenceOf(seen.rows);
  if (seen instanceof Verdict) return seen.grounds;
  if (seen instanceof Reckoned) {
    const { rows, field } = seen;
    return rows.map((row) => (field ? { row, field } : { row }));
  }
  return isRowView(seen) ? [{ row: seen[ROW].row }] : [];
}
