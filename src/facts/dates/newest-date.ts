import { compareDates } from "./compare-dates.ts";
import type { PartialDate } from "../date.ts";

/** The newest of some dates, an interval counting as its end; null where there are none. */
export function newestDate(dates: Iterable<PartialDate | null>): PartialDate | null {
  let newest: PartialDate | null = null;
  for (const date of dates) {
    const end = date?.until ?? date;
    if (end && (newest === null || compareDates(end, newest) > 0)) newest = end;
  }
  return newest;
}
