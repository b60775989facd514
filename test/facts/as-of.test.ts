import { expect, test } from "vitest";
import { asOf } from "../../src/facts/as-of.ts";
import { parseDate } from "../../src/facts/dates/parse-date.ts";
import { readProject } from "./project.ts";

const text = (name: string, briefing: object = {}): object => ({ name, briefing });
const date = (name: string, briefing: object = {}): object => ({ name, briefing: { type: "date", ...briefing } });
const list = (name: string, briefing: object): object => ({ name, type: "list", delimiter: ";", briefing });
const SOURCES = list("source_ids", { reference: { tables: ["sources"], as: "sources" } });

const resource = (name: string, fields: readonly object[], briefing: object = {}): object => ({
  name,
  path: `${name}.csv`,
  schema: { primaryKey: "id", fields: [{ name: "id" }, ...fields] },
  briefing,
});

const PROJECT = {
  name: "then",
  briefing: { language: "en", sources: { table: "sources" }, readings: "readings", disputes: "disputes" },
  resources: [
    resource("countries", [text("name"), SOURCES], { label: "name", sources: "source_ids" }),
    resource(
      "meetings",
      [
        date("day", { ahead: true }),
        text("city", { localized: { ru: "city_ru" } }),
        text("city_ru"),
        { name: "status", constraints: { enum: ["held", "planned"] } },
        text("outcome", { prose: true }),
        {
          name: "country_id",
          constraints: { required: true },
          briefing: { reference: { tables: ["countries"], as: "country", inverse: "meetings" } },
        },
        list("after_ids", { reference: { tables: ["meetings"], as: "after", inverse: "before" } }),
        SOURCES,
      ],
      { sources: "source_ids", toCome: { field: "status", value: "planned", after: "day" } },
    ),
    resource(
      "treaties",
      [
        date("signed"),
        date("in_force"),
        text("status", { hindsight: true }),
        { name: "pages", type: "integer" },
        date("as_of"),
        SOURCES,
      ],
      { sources: "source_ids", asOf: "as_of" },
    ),
    resource("sources", [text("title"), date("date")], { asOf: "date", label: "title" }),
    resource("readings", [
      text("table"),
      text("row_id"),
      text("field"),
      text("value"),
      text("value_label"),
      SOURCES,
      date("as_published"),
      { name: "preferred", type: "boolean", trueValues: ["yes"], falseValues: ["no"] },
    ]),
    resource("disputes", [list("row_refs", {}), list("field_refs", {}), SOURCES], { sources: "source_ids" }),
  ],
};

const FILES = {
  "countries.csv": "id,name,source_ids\nkg,Kyrgyzstan,book-2020\nuz,Uzbekistan,book-2020\n",
  "meetings.csv": [
    "id,day,city,city_ru,status,outcome,country_id,after_ids,source_ids",
    "osh,2010-05-02,Osh,Ош,held,Agreed,kg,,paper-2010",
    "bishkek,2012-11-27,Bishkek,Бишкек,held,Signed,kg,osh;tashkent,text-2012;memo-2012",
    "tashkent,2015-01-01,Tashkent,Ташкент,held,Met,uz,,book-2020",
    "naryn,2013-06-01,Naryn,Нарын,held,Met,kg,,undated",
    "",
  ].join("\n"),
  "treaties.csv": [
    "id,signed,in_force,status,pages,as_of,source_ids",
    "pact,2011-03,2014-02-01,in force,40,2020,paper-2010;book-2020",
    "plain,2009,,signed,12,2009,undated",
    "late,2013,,signed,9,2013,undated",
    "",
  ].join("\n"),
  "sources.csv": [
    "id,title,date",
    "paper-2010,Paper,2010-05",
    "text-2012,Text,2012",
    "memo-2012,Memo,2012-11-28",
    "book-2020,Book,2020-01-15",
    "undated,Page,",
    "",
  ].join("\n"),
  "readings.csv": [
    "id,table,row_id,field,value,value_label,source_ids,as_published,preferred",
    "b-27,meetings,bishkek,day,2012-11-27,27th,memo-2012,2012-11-28,yes",
    "b-26,meetings,bishkek,day,2012-11-26,26th,text-2012,2012,no",
    "b-25,meetings,bishkek,day,2012-11-25,25th,paper-2010,2010-05,no",
    "o-1,meetings,osh,city,Osh,Osh,paper-2010,,yes",
    "o-2,meetings,osh,city,Jalal-Abad,Jalal-Abad,text-2012,2012,no",
    "k-1,countries,kg,name,Kyrgyzstan,Kyrgyzstan,book-2020,2020,yes",
    "t-1,meetings,tashkent,city,Tashkent,Tashkent,book-2020,,yes",
    "",
  ].join("\n"),
  "disputes.csv":
    "id,row_refs,field_refs,source_ids\nday,meetings/bishkek,b-27;b-26,text-2012;memo-2012\nlost,meetings/tashkent,,text-2012\n",
};

const { facts, mistakes } = readProject(PROJECT, FILES);

const at = (day: string) => {
  const parsed = parseDate(day);
  if (typeof parsed === "string") throw new Error(parsed);
  return asOf(facts, parsed);
};
const keys = (day: string, table: string): string[] => (at(day).tables.get(table) ?? []).map(({ key }) => key);
const valueAt = (day: string, row: string, field: string) => at(day).rows.get(row)?.values[field];

test("the project of these tests has no mistakes", () => expect(mistakes).toEqual([]));

test("on a date by which all had appeared, the facts are the same but for their date", () => {
  expect(at("2030")).toEqual({ ...facts, newest: { year: 2030 }, asOf: { year: 2030 } });
});

test("a row is known once one of its sources had appeared", () => {
  expect(keys("2010-06-01", "meetings")).toEqual(["osh"]);
  expect(keys("2012-06-01", "meetings")).toEqual(["osh", "bishkek"]);
});

test("a source to the month counts from its last day, one to the year throughout that year, one to the day from that day", () => {
  expect(keys("2010-05-30", "sources")).not.toContain("paper-2010");
  expect(keys("2010-05-31", "sources")).toContain("paper-2010");
  expect(keys("2011-12-31", "sources")).not.toContain("text-2012");
  expect(keys("2012-01-01", "sources")).toContain("text-2012");
  expect(keys("2012-11-27", "sources")).not.toContain("memo-2012");
  expect(keys("2012-11-28", "sources")).toContain("memo-2012");
});

test("an as-of date to the month or year means its last day", () => {
  expect(keys("2010-05", "sources")).toContain("paper-2010");
  expect(keys("2012", "sources")).toContain("memo-2012");
  expect(at("2012").newest).toEqual({ year: 2012 });
});

test("a source without a date dates nothing: the row's own dates count", () => {
  expect(keys("2012-06-01", "treaties")).toEqual(["pact", "plain"]);
  expect(keys("2013", "treaties")).toEqual(["pact", "plain", "late"]);
  expect(keys("2013-05-31", "meetings")).not.toContain("naryn");
  expect(keys("2013-06-01", "meetings")).toContain("naryn");
  expect(at("2010-06-01").rows.get("treaties/plain")!.sources).toEqual(["undated"]);
});

test("a row that a known row must name is known with it", () => {
  expect(keys("2010-06-01", "countries")).toEqual(["kg"]);
});

test("the preferred reading stands where it was known, else the newest then known", () => {
  expect(valueAt("2011", "meetings/bishkek", "day")).toBeUndefined();
  expect(valueAt("2012-11-20", "meetings/bishkek", "day")).toEqual({ year: 2012, month: 11, day: 26 });
  expect(valueAt("2012-12-01", "meetings/bishkek", "day")).toEqual({ year: 2012, month: 11, day: 27 });
  expect(valueAt("2012-12-01", "meetings/osh", "city")).toBe("Osh");
});

test("the readings known then are those that stand in the table of readings, one of them preferred", () => {
  const then = at("2012-11-20");
  expect(then.readings.get("meetings/bishkek.day")!.map(({ row, preferred }) => [row, preferred])).toEqual([
    ["readings/b-26", true],
    ["readings/b-25", false],
  ]);
  expect(then.tables.get("readings")!.map(({ key, values }) => [key, values.preferred])).toEqual([
    ["b-26", true],
    ["b-25", false],
    ["o-1", true],
    ["o-2", false],
  ]);
});

test("a value of which no reading was known is blank, but a row keeps its name", () => {
  expect(valueAt("2012-11-20", "countries/kg", "name")).toBe("Kyrgyzstan");
  expect(at("2012-11-20").readings.get("countries/kg.name")).toEqual([]);
});

test("a milestone later than the date is blank, a day that can be known ahead is not", () => {
  expect(valueAt("2012-06-01", "treaties/pact", "signed")).toEqual({ year: 2011, month: 3 });
  expect(valueAt("2012-06-01", "treaties/pact", "in_force")).toBeNull();
  expect(valueAt("2014-02-01", "treaties/pact", "in_force")).toEqual({ year: 2014, month: 2, day: 1 });
  expect(valueAt("2012-06-01", "meetings/bishkek", "day")).toEqual({ year: 2012, month: 11, day: 26 });
});

test("a meeting later than the date is to come", () => {
  expect(valueAt("2012-11-20", "meetings/bishkek", "status")).toBe("planned");
  expect(valueAt("2012-11-26", "meetings/bishkek", "status")).toBe("held");
});

test("what sums up a row is known once all its sources had appeared", () => {
  expect(valueAt("2012-11-27", "meetings/bishkek", "outcome")).toBeNull();
  expect(valueAt("2012-11-28", "meetings/bishkek", "outcome")).toBe("Signed");
  expect(valueAt("2012-06-01", "treaties/pact", "status")).toBeNull();
});

test("figures of a later as-of date are blank, and so is that date", () => {
  const then = at("2012-06-01").rows.get("treaties/pact")!;
  expect([then.values.pages, then.values.as_of, then.asOf]).toEqual([null, null, null]);
  expect(valueAt("2012-06-01", "treaties/plain", "pages")).toBe(12);
});

test("links lead only to rows that were known, from both ends", () => {
  const then = at("2012-11-20");
  const bishkek = then.rows.get("meetings/bishkek")!;
  expect(bishkek.related).toEqual({
    country: ["countries/kg"],
    after: ["meetings/osh"],
    sources: ["sources/text-2012"],
  });
  expect([bishkek.values.after_ids, bishkek.sources]).toEqual([["osh"], ["text-2012"]]);
  expect(then.rows.get("countries/kg")!.related.meetings).toEqual(["meetings/osh", "meetings/bishkek"]);
});

test("a dispute is known once all that it cites had appeared, and one of whose rows none was known is not", () => {
  expect(at("2012-11-27").disputes).toEqual([]);
  expect(at("2012-11-28").disputes.map(({ row }) => row)).toEqual(["disputes/day"]);
});
