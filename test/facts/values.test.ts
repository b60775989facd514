import { expect, test } from "vitest";
import { checkerFor } from "../../src/facts/cells/check-value.ts";
import type { FieldSchema } from "../../src/facts/descriptor.ts";
import { readValue } from "../../src/facts/cells/read-value.ts";

function field(parts: Partial<FieldSchema>): FieldSchema {
  const plain = { required: false, unique: false, delimiter: ";", localized: new Map(), prose: false };
  return { name: "f", title: "f", type: "text", ...plain, ...parts };
}

/** The value, or the fault as `code: reason advice`. */
function read(text: string, parts: Partial<FieldSchema>): unknown {
  const typed = readValue(text, field(parts));
  if (typed.fault === undefined) return typed.value;
  return `${typed.fault.code}: ${typed.fault.reason} ${typed.fault.advice ?? ""}`.trim();
}

/** The code of the constraint that a cell does not keep. */
function against(text: string, parts: Partial<FieldSchema>): string | undefined {
  const schema = field(parts);
  const typed = readValue(text, schema);
  return typed.fault ? typed.fault.code : checkerFor(schema)(typed.value, text)?.code;
}

test("an empty cell is null, whatever its type", () => {
  for (const type of ["text", "integer", "number", "boolean", "date", "list", "url"] as const) {
    expect(read("", { type })).toBeNull();
  }
});

test.each([
  ["719", 719],
  ["-12.5", -12.5],
  ["1.5e3", 1500],
  [".5", 0.5],
])("%s is a number", (text, value) => {
  expect(read(text, { type: "number" })).toBe(value);
});

test.each([
  ["12,4O0", "Did you mean 12400 or 12.4?"],
  ["12,400", "Did you mean 12400 or 12.4?"],
  ["12,4", "Did you mean 12.4?"],
  ["1 234,5", "Did you mean 1234.5?"],
  ["1.234,5", "Did you mean 1234.5?"],
  ["1,234,567", "Did you mean 1234567?"],
  ["EUR 719", "Did you mean 719?"],
  ["40 %", "Did you mean 40?"],
  ["−5", "Did you mean -5?"],
  [" 12", "Remove the blanks around it."],
])("%s is not a number, and it is said what was meant", (text, advice) => {
  expect(read(text, { type: "number" })).toBe(`number-expected: "${text}" is not a number. ${advice}`);
});

test.each(["many", "NaN", "Infinity", "0x10", "1e999"])("%s is not a number, and nothing near it is", (text) => {
  expect(read(text, { type: "number" })).toBe(`number-expected: "${text}" is not a number.`);
});

test("a whole number has no decimals and is kept exactly", () => {
  expect(read("29", { type: "integer" })).toBe(29);
  expect(read("29.0", { type: "integer" })).toContain("integer-expected");
  expect(read("29.6", { type: "integer" })).toContain("Did you mean 30?");
  expect(read("9007199254740993", { type: "integer" })).toContain("integer-expected");
});

test("a boolean is one of the field's own words", () => {
  const booleans = { true: ["yes"], false: ["no"] };
  expect([read("yes", { type: "boolean", booleans }), read("no", { type: "boolean", booleans })]).toEqual([
    true,
    false,
  ]);
  expect(read("Yes", { type: "boolean", booleans })).toBe(
    'boolean-expected: "Yes" is neither "yes" nor "no". Did you mean "yes"?',
  );
});

test("a date that somebody wrote their own way comes back with both its readings", () => {
  expect(read("2012-11", { type: "date" })).toEqual({ year: 2012, month: 11 });
  expect(read("12.11.2012", { type: "date" })).toBe(
    'date-ambiguous: "12.11.2012" can be read in two ways. Did you mean 2012-11-12 or 2012-12-11?',
  );
});

test("a field may ask for one precision", () => {
  expect(read("2012", { type: "date", precision: "day" })).toContain('"2012" is not a day');
  expect(read("2012-11-27", { type: "date", precision: "day" })).toEqual({ year: 2012, month: 11, day: 27 });
});

test("a list is cut at its delimiter, and no item may be empty", () => {
  expect(read("a; b;c", { type: "list" })).toEqual(["a", "b", "c"]);
  expect(read("a|b", { type: "list", delimiter: "|" })).toEqual(["a", "b"]);
  expect(read("a;;b", { type: "list" })).toContain("item-empty");
  expect(read("2007;20O8", { type: "list", itemType: "integer" })).toContain('"20O8" is not a whole number');
});

test("only web addresses are links", () => {
  expect(read("https://eeas.europa.eu/x_en?a=1", { type: "url" })).toBe("https://eeas.europa.eu/x_en?a=1");
  expect(read("www.example.org/a", { type: "url" })).toContain("Did you mean https://www.example.org/a?");
  expect(read("javascript:alert(1)", { type: "url" })).toContain("url-expected");
});

test("a text's line breaks are the same from every system", () => {
  expect(read("a\r\nb\rc\nd", {})).toBe("a\nb\nc\nd");
});

test("each constraint has its own code", () => {
  expect(against("", { required: true })).toBe("value-missing");
  expect(against("plannd", { enum: ["planned", "spent"] })).toBe("value-not-listed");
  expect(against("planned", { enum: ["planned", "spent"] })).toBeUndefined();
  expect(against("a;x", { type: "list", enum: ["a", "b"] })).toBe("value-not-listed");
  expect(against("2.0", { type: "number", enum: ["2"] })).toBeUndefined();
  expect(against("Kz", { pattern: "[a-z]+" })).toBe("pattern-unmet");
  expect(against("kz", { pattern: "k|kz" })).toBeUndefined();
  expect(against("-1", { type: "number", minimum: 0 })).toBe("number-too-small");
  expect(against("91", { type: "number", maximum: 90 })).toBe("number-too-large");
});

test("a value that is not listed comes with the nearest that is", () => {
  const schema = field({ enum: ["planned", "committed", "spent"] });
  expect(checkerFor(schema)("comitted", "comitted")).toMatchObject({
    reason: '"comitted" is not one of the values of this field.',
    wanted: "one of planned, committed, spent",
    advice: 'Did you mean "committed"?',
  });
});
