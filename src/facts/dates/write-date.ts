import type { PartialDate } from "../date.ts";

/** A date as the tables write it (EDTF level 0): `2015`, `2015-12`, `2015-12-21`, `1995/1996`. */
export function writeDate({ year, month, day, until }: PartialDate): string {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(String(month).padStart(2, "0"));
  if (day !== undefined) parts.push(String(day).padStart(2, "0"));
  const start = parts.join("-");
  return until ? `${start}/${writeDate(until)}` : start;
}
