import type { Value } from "../facts/facts.ts";
import { writeDate } from "../facts/dates/write-date.ts";

/** A value as its table would write it. */
export function asWritten(value: Value, delimiter = ";"): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return "year" in value ? writeDate(value) : value.join(delimiter);
}
