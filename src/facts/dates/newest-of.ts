import type { PartialDate } from "../date.ts";
import type { Facts } from "../facts.ts";
import { newestDate } from "./newest-date.ts";

/** The date of the newest of these facts. */
export const newestOf = (
  rows: Facts["rows"],
  readings: Facts["readings"],
  sourcesTable: string | undefined,
): PartialDate | null => newestDate(datesOf(rows, readings, sourcesTable));

/** A source's own row dates the source, which may have appeared long after what is taken from it. */
function* datesOf(
  rows: Facts["rows"],
  byFact: Facts["readings"],
  sourcesTable: string | undefined,
): Generator<PartialDate | null> {
  for (const row of rows.values()) if (row.table !== sourcesTable) yield row.asOf;
  for (const readings of byFact.values()) for (const reading of readings) yield reading.published;
}
