import { dateIn } from "../dates/date-in.ts";
import type { FieldSchema } from "../descriptor.ts";
import type { Value } from "../facts.ts";
import { lastDay, liesAfter } from "../dates/known-at.ts";
import type { Fault } from "./read-value.ts";
import { writeDate } from "../dates/write-date.ts";

/** What is wrong with the end of something that for certain lies before its beginning: see `notBefore`. */
export function endsTooEarly(
  { name, notBefore }: FieldSchema,
  values: Readonly<Record<string, Value>>,
): Fault | undefined {
  const end = dateIn(values[name] ?? null);
  const beginning = notBefore === undefined ? null : dateIn(values[notBefore] ?? null);
  if (!end || !beginning || !liesAfter(beginning, lastDay(end))) return undefined;
  const [found, from] = [writeDate(end), writeDate(beginning)];
  return {
    code: "end-before-beginning",
    reason: `It would end before it begins: "${notBefore}" is ${from}.`,
    found,
    wanted: `${from} or later`,
  };
}
