/**
 * A date at the precision at which it is known: year, month or day (EDTF level 0, ISO 8601-2 4.3). Months and days
 * count from 1. Two of them joined with a slash are an interval.
 */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** The last date of an interval such as 1995/1996. */
  readonly until?: PartialDate;
}
