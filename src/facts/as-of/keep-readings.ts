import { compareDates } from "../dates/compare-dates.ts";
import type { PartialDate } from "../date.ts";
import type { FactId, Facts, Reading, RowId } from "../facts.ts";
import { liesAfter, wasKnown, type Day } from "../dates/known-at.ts";
import { datesOfSources, readingAppeared } from "./appeared.ts";

/**
 * The readings known on a day, by fact, one of them preferred: the one that is preferred today where it was known, since
 * a newer reading did not win against it then either; else the newest. A fact of which no reading was known has none.
 */
export function keepReadings(facts: Facts, known: ReadonlySet<RowId>, day: Day): Map<FactId, readonly Reading[]> {
  const kept = new Map<FactId, readonly Reading[]>();
  for (const [fact, readings] of facts.readings) {
    const row = fact.slice(0, fact.lastIndexOf("."));
    if (!known.has(row)) continue;
    const then = readings.filter((reading) => wasReadingKnown(reading, facts.rows.get(row)?.asOf ?? null, facts, day));
    const preferred = then.find((reading) => reading.preferred) ?? newest(facts, then);
    const sources = facts.descriptor.roles.sources?.table;
    kept.set(
      fact,
      then.map((reading) => ({
        ...reading,
        sources: reading.sources.filter((key) => known.has(`${sources}/${key}`)),
        preferred: reading === preferred,
      })),
    );
  }
  return kept;
}

/** A reading without a date is as old as the facts of its row. */
function wasReadingKnown(reading: Reading, asOf: PartialDate | null, facts: Facts, day: Day): boolean {
  if (reading.published) return wasKnown(reading.published, day);
  const dates = datesOfSources(facts, reading.sources);
  return dates.length > 0 ? dates.some((date) => wasKnown(date, day)) : asOf === null || !liesAfter(asOf, day);
}

function newest(facts: Facts, readings: readonly Reading[]): Reading | undefined {
  const dated = readings.map((reading) => ({ reading, at: readingAppeared(facts, reading) }));
  return dated.toSorted((a, b) => newestFirst(a.at, b.at))[0]?.reading;
}

/** Those without a date last. */
function newestFirst(a: PartialDate | null, b: PartialDate | null): number {
  return a && b ? compareDates(b, a) : Number(b !== null) - Number(a !== null);
}
