import { compareDates } from "../dates/compare-dates.ts";
import type { PartialDate } from "../date.ts";
import type { Facts, Reading } from "../facts.ts";

/** The dates at which sources appeared, of those that have one. */
export function datesOfSources({ descriptor, rows }: Facts, keys: readonly string[]): readonly PartialDate[] {
  const table = descriptor.roles.sources?.table;
  return keys.flatMap((key) => rows.get(`${table}/${key}`)?.asOf ?? []);
}

/** When a reading appeared: as it says itself, else with the first of its sources; null where no date is known. */
export function readingAppeared(facts: Facts, { published, sources }: Reading): PartialDate | null {
  return published ?? datesOfSources(facts, sources).toSorted(compareDates)[0] ?? null;
}
