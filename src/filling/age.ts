import type { PartialDate } from "../facts/date.ts";

/** Whole years from one date to another, at the precision that both have: from 2014 to 2026-11 are 12. */
export function wholeYears(from: PartialDate, to: PartialDate): number {
  const years = to.year - from.year;
  return anniversary(from, to) < 0 ? years - 1 : years;
}

/** Whether a date lies more than so many years back; one that lies back just as long, as far as is known, does not. */
export function isOlderThan(date: PartialDate, years: number, now: PartialDate): boolean {
  const passed = wholeYears(date, now);
  return passed > years || (passed === years && anniversary(date, now) > 0);
}

/** Below zero before the day or month of the year comes round, zero on it or where it is not known, above zero after. */
function anniversary(from: PartialDate, to: PartialDate): number {
  if (from.month === undefined || to.month === undefined) return 0;
  if (from.month !== to.month || from.day === undefined || to.day === undefined) return to.month - from.month;
  return to.day - from.day;
}
