import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDates } from "../../src/facts/dates/compare-dates.ts";
import type { PartialDate } from "../../src/facts/date.ts";
import { datePrecision } from "../../src/facts/dates/date-precision.ts";
import { newestDate } from "../../src/facts/dates/newest-date.ts";
import { parseDate } from "../../src/facts/dates/parse-date.ts";
import { suggestDates } from "../../src/facts/dates/suggest-dates.ts";
import { writeDate } from "../../src/facts/dates/write-date.ts";

function date(text: string): PartialDate {
  const parsed = parseDate(text);
  if (typeof parsed === "string") throw new Error(parsed);
  return parsed;
}

const anyDay = fc
  .date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const anySingle = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const anyDate = fc
  .tuple(anySingle, fc.option(anySingle, { nil: undefined }))
  .map(([a, b]) => (b === undefined ? a : [a, b].sort((x, y) => compareDates(date(x), date(y))).join("/")));

test("a date is read at the precision at which it is written", () => {
  expect(date("2015")).toEqual({ year: 2015 });
  expect(date("2015-12")).toEqual({ year: 2015, month: 12 });
  expect(date("2015-12-21")).toEqual({ year: 2015, month: 12, day: 21 });
  expect(date("1995/1996-05")).toEqual({ year: 1995, until: { year: 1996, month: 5 } });
  expect(["2015", "2015-12", "2015-12-21", "2015-12-21/2016"].map((text) => datePrecision(date(text)))).toEqual([
    "year",
    "month",
    "day",
    "year",
  ]);
});

test.each([
  ["2023-02-29", '"2023-02-29" is no day of the calendar; that month has 28 days.'],
  ["1900-02-29", '"1900-02-29" is no day of the calendar; that month has 28 days.'],
  ["2012-13", '"2012-13" has a month 13; there are twelve.'],
  ["1996/1995", 'The interval "1996/1995" ends before it begins.'],
  ["12.11.2012", '"12.11.2012" is not a date.'],
  ["2012/", '"2012/" is not a date.'],
  ["2012/2013/2014", '"2012/2013/2014" is not a date.'],
  ["15", '"15" is not a date.'],
])("%s is no date, and it is said why", (text, why) => {
  expect(parseDate(text)).toBe(why);
});

test("leap days are days of the calendar", () => {
  expect([date("2024-02-29").day, date("2000-02-29").day]).toEqual([29, 29]);
});

test("any date that is written can be read again", () => {
  fc.assert(fc.property(anyDate, (text) => writeDate(date(text)) === text));
  expect(writeDate(date("1995-01/1996"))).toBe("1995-01/1996");
});

test("comparing dates is an order: it reverses, and it carries over", () => {
  fc.assert(
    fc.property(anyDate, anyDate, anyDate, (x, y, z) => {
      const [a, b, c] = [date(x), date(y), date(z)];
      expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
      expect(compareDates(a, b) === 0).toBe(x === y);
      const sorted = [a, b, c].sort(compareDates);
      expect(sorted.every((each, index) => sorted.slice(index).every((later) => compareDates(each, later) <= 0))).toBe(
        true,
      );
    }),
  );
});

test("dates stand in order of their beginning, the less precise first", () => {
  const shuffled = ["2016", "2015-12-21", "2015/2017", "2015", "2015-12", "2014-12-31", "2015/2016"];
  expect(shuffled.sort((x, y) => compareDates(date(x), date(y)))).toEqual([
    "2014-12-31",
    "2015",
    "2015/2016",
    "2015/2017",
    "2015-12",
    "2015-12-21",
    "2016",
  ]);
});

test("the newest of dates counts an interval by its end", () => {
  expect(newestDate([date("2019"), null, date("2015/2024-05"), date("2024")])).toEqual({ year: 2024, month: 5 });
  expect(newestDate([null])).toBeNull();
});

test.each([
  ["12.11.2012", ["2012-11-12", "2012-12-11"]],
  ["12/11/2012", ["2012-11-12", "2012-12-11"]],
  ["42359", ["2015-12-21", "2019-12-22"]],
  ["21.12.2015", ["2015-12-21"]],
  ["12.12.2012", ["2012-12-12"]],
  ["2012-2-3", ["2012-02-03"]],
  ["2012.02", ["2012-02"]],
  ["21 December 2015", ["2015-12-21"]],
  ["Dec 2015", ["2015-12"]],
  ["December 21, 2015", ["2015-12-21"]],
  ["2007-2013", ["2007/2013"]],
  ["2007–2013", ["2007/2013"]],
  ["2012-13", ["2012/2013"]],
  ["31.02.2012", []],
  ["soon", []],
])("whoever wrote %s may have meant %j", (text, meant) => {
  expect(suggestDates(text)).toEqual(meant);
});

test("a suggestion is always a date", () => {
  const likely = fc.stringMatching(/^[0-9]{1,4}[-./ –][0-9]{1,2}[-./ –]?[0-9]{0,4}$/);
  const wrong = fc.check(
    fc.property(likely, (text) => suggestDates(text).every((each) => typeof parseDate(each) === "object")),
  );
  expect(wrong.failed).toBe(false);
});
