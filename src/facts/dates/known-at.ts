import { daysInMonth } from "./calendar.ts";
import { compareDates } from "./compare-dates.ts";
import type { PartialDate } from "../date.ts";

/** A date to the day. */
export type Day = Required<Omit<PartialDate, "until">>;

/** The last day that a date may mean: 31 December for a year, the last of an interval. */
export function lastDay({ year, month = 12, day, until }: PartialDate): Day {
  return until ? lastDay(until) : { year, month, day: day ?? daysInMonth(year, month) };
}

/** Whether a date lies after a day for certain: of one that may lie on either side it is not said. */
export function liesAfter({ year, month = 1, day = 1 }: PartialDate, asked: Day): boolean {
  return compareDates({ year, month, day }, asked) > 0;
}

/**
 * Whether what appeared at a date counts as known on a day. A date to the month counts from its last day: the doubt is
 * of weeks, and it is better to wait than to tell what nobody could know. A date to the year counts throughout that
 * year: with the same care a text of which only the year is known would be unknown for almost all of it.
 */
export function wasKnown(appeared: PartialDate, asked: Day): boolean {
  const end = appeared.until ?? appeared;
  return end.month === undefined ? end.year <= asked.year : !liesAfter(lastDay(end), asked);
}
