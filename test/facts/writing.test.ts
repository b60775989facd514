import fc from "fast-check";
import { expect, test } from "vitest";
import type { FieldSchema, FieldType, Writing } from "../../src/facts/descriptor.ts";
import { readValue } from "../../src/facts/cells/read-value.ts";
import { suggestNumbers } from "../../src/facts/cells/suggest-numbers.ts";
import { writingOf } from "../../src/facts/cells/writing-of.ts";
import { readProject } from "./project.ts";

/** The value that a cell has in a table of this writing, or its fault as `code advice`. */
function read(text: string, type: FieldType, writing?: Writing | string): unknown {
  const settled = typeof writing === "string" ? writingOf(writing) : writing;
  const plain = { required: false, unique: false, delimiter: ";", localized: new Map(), prose: false };
  const field: FieldSchema = { name: "f", title: "f", type, ...plain, ...(settled ? { writing: settled } : {}) };
  const typed = readValue(text, field);
  return typed.fault ? `${typed.fault.code} ${typed.fault.advice ?? ""}`.trim() : typed.value;
}

test.each([
  ["ru", "12,5", 12.5],
  ["ru", "-1 234 567,25", -1234567.25],
  ["ru", "1\u00A0234,5", 1234.5],
  ["kk", "1\u2009234", 1234],
  ["fr", "1\u202F234,5", 1234.5],
  ["de", "1.234,5", 1234.5],
  ["de-CH", "1’234.5", 1234.5],
  ["en", "1,234,567", 1234567],
  ["en", "1,234.5", 1234.5],
  ["ru", "0,234", 0.234],
  ["ru", "719", 719],
  ["ru", "1,5e3", 1500],
])("in a table in %s, %s is a number", (language, text, value) => {
  expect(read(text, "number", language)).toBe(value);
});

test.each([
  ["ru", "1,234"],
  ["en", "1,234"],
  ["ru", "999,000"],
  ["de", "1.234"],
])("in a table in %s, %s is refused with both its readings", (language, text) => {
  const readings = [...suggestNumbers(text)].join(" or ");
  const advice = `Did you mean ${readings}? A "decimalChar" of the field in the descriptor settles it.`;
  expect(readings).toContain(" or ");
  expect(read(text, "number", language)).toBe(`number-ambiguous ${advice}`);
});

test("a field that says its own signs has one reading", () => {
  expect(read("1,234", "number", { decimal: ",", group: "", isTold: true })).toBe(1.234);
  expect(read("1,234", "number", { decimal: ".", group: ",", isTold: true })).toBe(1234);
  expect(read("1,234", "integer", { decimal: ".", group: ",", isTold: true })).toBe(1234);
});

test.each(["12.5", "1 23", "12 34,5", "1 234 5", "1,2,3", ",", "1,2 345", "=1+1"])(
  "%s is no number in a table in Russian",
  (text) => {
    expect(read(text, "number", "ru")).toMatch(/^number-expected/);
  },
);

test("a whole number may be grouped as its table's language does", () => {
  expect(read("1 234 567", "integer", "ru")).toBe(1234567);
  expect(read("1 234,5", "integer", "ru")).toMatch(/^integer-expected/);
});

test("a number is read as its language writes it, whatever the number", () => {
  const languages = fc.constantFrom("ru", "kk", "fr", "de", "de-CH", "it", "pl", "en-GB", "pt-BR");
  const numbers = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 4);
  fc.assert(
    fc.property(languages, numbers, (language, number) => {
      const text = number.toLocaleString(language, { maximumFractionDigits: 2 });
      fc.pre(!/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text));
      expect(read(text, "number", language)).toBe(number);
    }),
  );
});

test.each([
  ["21.12.2015", { year: 2015, month: 12, day: 21 }],
  ["12/21/2015", { year: 2015, month: 12, day: 21 }],
  ["5.5.2015", { year: 2015, month: 5, day: 5 }],
  ["2015/12/01", { year: 2015, month: 12, day: 1 }],
])("%s has one reading in any table", (text, date) => {
  expect(read(text, "date")).toEqual(date);
});

test.each([
  ["12.11.2012", "date-ambiguous Did you mean 2012-11-12 or 2012-12-11?"],
  ["12/11/2012", "date-ambiguous Did you mean 2012-11-12 or 2012-12-11?"],
  ["42359", "date-expected Did you mean 2015-12-21 or 2019-12-22?"],
  ["31.11.2012", "date-expected"],
  ["21.12.15", "date-expected"],
  ["21.12-2015", "date-expected Did you mean 2015-12-21?"],
])("%s is refused in a table without a language", (text, fault) => {
  expect(read(text, "date")).toBe(fault);
});

test("day and month stand as in the table's language where its mark stands between them", () => {
  expect(read("12.11.2012", "date", "ru")).toEqual({ year: 2012, month: 11, day: 12 });
  expect(read("12/11/2012", "date", "en-US")).toEqual({ year: 2012, month: 12, day: 11 });
  expect(read("12/11/2012", "date", "en-GB")).toEqual({ year: 2012, month: 11, day: 12 });
  expect(read("12/11/2012", "date", "en")).toMatch(/^date-ambiguous/);
  expect(read("12/11/2012", "date", "ru")).toMatch(/^date-ambiguous/);
  expect(read("12.21.2015", "date", "ru")).toMatch(/^date-expected/);
});

const lakes = {
  name: "small",
  resources: [
    {
      name: "visits",
      path: "visits.csv",
      briefing: { language: "ru" },
      schema: {
        primaryKey: "day",
        fields: [
          { name: "day", briefing: { type: "date" } },
          { name: "seen", type: "boolean", trueValues: ["да"], falseValues: ["нет"] },
          { name: "fish", type: "number", constraints: { enum: ["1.5", "2"] } },
          { name: "noted", briefing: { type: "date" }, constraints: { unique: true } },
        ],
      },
    },
  ],
};

test("a key is written in one way only, and a day is the same in any writing", () => {
  const rows = ["2015-12-21;да;1,5;22.12.2015", "21.12.2015;нет;2;", "2015-12-23;нет;2,5;2015-12-22", ""];
  const { facts, mistakes } = readProject(lakes, { "visits.csv": `day;seen;fish;noted\n${rows.join("\n")}` });
  expect(facts.rows.get("visits/2015-12-21")!.values).toMatchObject({ seen: true, fish: 1.5 });
  expect(mistakes).toEqual([
    "visits.csv:3:1 21.12.2015.day key-writing",
    "visits.csv:4:16 2015-12-23.fish value-not-listed",
    "visits.csv:4:20 2015-12-23.noted value-not-unique",
  ]);
});
