import type { PartialDate } from "../date.ts";

export type Precision = "year" | "month" | "day";

/** How precisely a date is known; an interval as its less precise end. */
export function datePrecision(date: PartialDate): Precision {
  const ends = date.until ? [date, date.until] : [date];
  if (ends.some((end) => end.month === undefined)) return "year";
  return ends.some((end) => end.day === undefined) ? "month" : "day";
}
