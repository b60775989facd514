import type { PartialDate } from "../date.ts";
import type { Writing } from "../descriptor.ts";
import { parseDate } from "./parse-date.ts";

/**
 * Reads a date as `parseDate` does, or a day as spreadsheet programs write it, where that leaves one reading: 21.12.2015
 * and 12/21/2015 by the number that is no month, 2015/12/21 always, 12.11.2012 only in a table whose language has this
 * order and mark.
 */
export function parseWrittenDate(text: string, writing?: Writing): PartialDate | string {
  const yearFirst = /^(\d{4})([./])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return parseDate(iso(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!));
  const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!yearLast) return parseDate(text);
  const [, first = "", mark, second = "", year = ""] = yearLast;
  const readings = {
    day: parseDate(iso(year, second, first)),
    month: parseDate(iso(year, first, second)),
  };
  const order = writing?.days;
  if (order && order.mark === mark) return readings[order.first];
  const days = Object.values(readings).filter((each) => typeof each === "object");
  const isSame = first.padStart(2, "0") === second.padStart(2, "0");
  return (days.length === 1 || isSame ? days[0] : undefined) ?? parseDate(text);
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
