import { compareDates } from "../dates/compare-dates.ts";
import type { Value } from "../facts.ts";

/** Whether two values of one field are the same; of lists, whether they have the same items in the same order. */
export function sameValue(a: Value, b: Value): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if ("year" in a) return "year" in b && compareDates(a, b) === 0;
  return !("year" in b) && a.length === b.length && a.every((item, index) => item === b[index]);
}
