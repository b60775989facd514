import { compareDates } from "../dates/compare-dates.ts";
import type { PartialDate } from "../date.ts";
import { dateIn } from "../dates/date-in.ts";
import type { Facts } from "../facts.ts";
import { lastDay, wasKnown } from "../dates/known-at.ts";

/** The date before which nothing was known: that of the first source, or of the first row where no source has a date. */
export function firstKnown({ descriptor, tables }: Facts): PartialDate | null {
  const sources = descriptor.roles.sources?.table ?? "";
  const appeared = (tables.get(sources) ?? []).flatMap(({ asOf }) => asOf ?? []);
  const dates = appeared.length > 0 ? appeared : [...tables.values()].flat().flatMap(({ values }) => datesIn(values));
  return dates.toSorted((a, b) => compareDates(dayFrom(a), dayFrom(b)))[0] ?? null;
}

const datesIn = (values: Readonly<Record<string, Parameters<typeof dateIn>[0]>>): PartialDate[] =>
  Object.values(values).flatMap((value) => dateIn(value) ?? []);

/** The day from which something of this date counts as known. */
const dayFrom = (date: PartialDate): PartialDate =>
  wasKnown(date, { year: date.year, month: 1, day: 1 }) ? { year: date.year, month: 1, day: 1 } : lastDay(date);
