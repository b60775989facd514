import { asOf } from "../../facts/as-of.ts";
import { firstKnown } from "../../facts/as-of/first-known.ts";
import type { PartialDate } from "../../facts/date.ts";
import type { Facts } from "../../facts/facts.ts";
import { lastDay, liesAfter } from "../../facts/dates/known-at.ts";
import { writeDate } from "../../facts/dates/write-date.ts";
import type { Checked } from "../../problem.ts";

/** The facts as of a date; an error where nothing was known by then. */
export function factsAsOf(facts: Facts, date: PartialDate): Checked<Facts> {
  const first = firstKnown(facts);
  if (first && !liesAfter(first, lastDay(date))) return { value: asOf(facts, date), problems: [] };
  const sources = facts.descriptor.tables.get(facts.descriptor.roles.sources?.table ?? "");
  const problem = {
    severity: "error",
    code: "as-of-before-all-facts",
    place: { file: sources?.file ?? facts.descriptor.file },
    reason: `Nothing was known as of ${writeDate(date)}.`,
    found: writeDate(date),
    wanted: first ? `a date from ${writeDate(first)}, when the first source appeared` : "facts with dates",
  } as const;
  return { value: facts, problems: [problem] };
}
