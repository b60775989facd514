import { Composed, FieldValue, Group, Reckoned, RowList, Verdict } from "./seen.ts";

/** Whether a condition holds. A missing value, an empty list and no are false; a fact that is zero is known, so true. */
export function truth(seen: unknown): boolean {
  if (seen instanceof FieldValue) {
    if (Array.isArray(seen.value)) return seen.value.length > 0;
    return seen.value !== null && seen.value !== false && seen.value !== "";
  }
  if (seen instanceof RowList) return seen.rows.length > 0;
  if (seen instanceof Group) return true;
  if (seen instanceof Verdict) return seen.holds;
  if (seen instanceof Reckoned) return seen.value !== 0;
  if (seen instanceof Composed) return !seen.missing;
  return Array.isArray(seen) ? seen.length > 0 : Boolean(seen);
}
