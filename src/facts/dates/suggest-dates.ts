import { parseDate } from "./parse-date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The dates that somebody may have meant who wrote `text`, as tables write them: both readings of 12.11.2012, the
 * padded 2012-02-03 for 2012-2-3, 2015-12-21 for 21 December 2015, 2007/2013 for 2007-2013, the
 * two days of the serial number 42359. Only days of the calendar.
 */
export function suggestDates(text: string): string[] {
  const readings = text
    .trim()
    .split(/\s*[–—]\s*/)
    .map(readingsOf);
  const [from, until, ...more] = readings;
  const joined = until && more.length === 0 ? pairs(from ?? [], until) : (from ?? []);
  return [...new Set([...joined, ...yearSpan(text.trim()), ...serialDays(text.trim())])].filter(
    (each) => typeof parseDate(each) === "object",
  );
}

function pairs(from: readonly string[], until: readonly string[]): string[] {
  return from.flatMap((start) => until.map((end) => `${start}/${end}`));
}

function yearSpan(text: string): string[] {
  const span = /^(\d{4})\s*-\s*(\d{4})$/.exec(text);
  const short = /^(\d{2})(\d{2})-(\d{2})$/.exec(text);
  if (span) return [`${span[1]}/${span[2]}`];
  return short ? [`${short[1]}${short[2]}/${short[1]}${short[3]}`] : [];
}

/** The days that spreadsheet programs count as this number, from 1900 and from 1904 (ECMA-376 Part 1, 18.17.4.1). */
function serialDays(text: string): string[] {
  if (!/^[2-6]\d{4}$/.test(text)) return [];
  const day = (daysBefore1970: number): string =>
    new Date((Number(text) - daysBefore1970) * 86_400_000).toISOString().slice(0, 10);
  return [day(25_569), day(24_107)];
}

function readingsOf(text: string): string[] {
  if (typeof parseDate(text) === "object") return [text];
  const yearFirst = /^(\d{4})[-./ ](\d{1,2})(?:[-./ ](\d{1,2}))?$/.exec(text);
  if (yearFirst) return [iso(yearFirst[1], yearFirst[2], yearFirst[3])];
  const yearLast = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text);
  if (yearLast) {
    const [, first, second, year] = yearLast;
    return [iso(year, second, first), iso(year, first, second)];
  }
  const monthYear = /^(\d{1,2})[-./ ](\d{4})$/.exec(text);
  if (monthYear) return [iso(monthYear[2], monthYear[1])];
  return inWords(text);
}

function inWords(text: string): string[] {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text);
  const [day, name, year] = dayFirst ? dayFirst.slice(1) : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? "") + 1;
  return month === 0 ? [] : [iso(year, String(month), day)];
}

function iso(year: string | undefined, month: string | undefined, day?: string): string {
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
}
