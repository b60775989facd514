import { join } from "node:path";
import type { PartialDate } from "../../facts/date.ts";
import { parseDate } from "../../facts/dates/parse-date.ts";
import { writeDate } from "../../facts/dates/write-date.ts";

/** Reads the date of `--as-of`, such as `2012-11-20` or `2012`; a sentence where it is none. */
export function readAsOfDate(text: string): PartialDate | string {
  const date = parseDate(text);
  if (typeof date === "string" || !date.until) return date;
  return `"${text}" is an interval, and facts can only be as of one date.`;
}

/** Where packs as of a date are written below the output folder, beside those of today, which they must not replace. */
export const folderAsOf = (out: string, date: PartialDate): string => join(out, AS_OF_FOLDER, writeDate(date));

export const AS_OF_FOLDER = "as-of";
