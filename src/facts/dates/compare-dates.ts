import type { PartialDate } from "../date.ts";

/**
 * Orders dates by their beginning; of dates that may begin together the less precise comes first (2015, 2015-12,
 * 2015-12-21), and a single date before an interval. Zero only for dates written alike.
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const byStart = a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
  if (byStart !== 0) return byStart;
  if (a.until && b.until) return compareDates(a.until, b.until);
  return Number(a.until !== undefined) - Number(b.until !== undefined);
}
