import { daysInMonth } from "./calendar.ts";
import { compareDates } from "./compare-dates.ts";
import type { PartialDate } from "../date.ts";

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads a date of EDTF level 0 (ISO 8601-2, 4.3): `2015`, `2015-12`, `2015-12-21`, or two of them as an interval,
 * `1995/1996`. Anything else gives a sentence that says why it is none.
 */
export function parseDate(text: string): PartialDate | string {
  const [from, until, ...more] = text.split("/");
  if (from === undefined || more.length > 0) return `"${text}" is not a date.`;
  const start = parseSingle(from, text);
  if (until === undefined || typeof start === "string") return start;
  const end = parseSingle(until, text);
  if (typeof end === "string") return end;
  return compareDates(end, start) < 0 ? `The interval "${text}" ends before it begins.` : { ...start, until: end };
}

function parseSingle(text: string, whole: string): PartialDate | string {
  const found = SINGLE.exec(text);
  if (!found) return `"${whole}" is not a date.`;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return `"${whole}" is not a date.`;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return `"${whole}" has a month ${String(month).padStart(2, "0")}; there are twelve.`;
  if (day === undefined) return { year, month };
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) return `"${whole}" is no day of the calendar; that month has ${last} days.`;
  return { year, month, day };
}
