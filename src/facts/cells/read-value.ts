import type { FieldSchema, FieldType, Writing } from "../descriptor.ts";
import { datePrecision } from "../dates/date-precision.ts";
import type { Value } from "../facts.ts";
import { parseNumber } from "./parse-number.ts";
import { parseWrittenDate } from "../dates/parse-written-date.ts";
import { isAmbiguousNumber, plainNumber } from "./plain-number.ts";
import { suggestDates } from "../dates/suggest-dates.ts";
import { suggestNumbers } from "./suggest-numbers.ts";
import type { Problem } from "../../problem.ts";

/** What is wrong with the text of a cell; its place is added by whoever knows it. */
export interface Fault extends Pick<Problem, "code" | "reason" | "about"> {
  readonly found?: string;
  readonly wanted?: string;
  readonly advice?: string | undefined;
}

export type Typed = { readonly value: Value; readonly fault?: undefined } | { readonly fault: Fault };

/**
 * Types a cell's text by its field, leaving the field's constraints to others; an empty cell is null. Items of a list
 * stay text, each checked against the list's item type; blanks around them do not count.
 */
export function readValue(text: string, field: FieldSchema): Typed {
  if (text === "") return { value: null };
  if (field.type === "list") return readList(text, field);
  const typed = readScalar(text, field.type, field);
  const trimmed = text.trim();
  if (typed.fault === undefined || trimmed === text || readScalar(trimmed, field.type, field).fault) return typed;
  return { fault: { ...typed.fault, advice: "Remove the blanks around it." } };
}

function readScalar(text: string, type: Exclude<FieldType, "list">, field: FieldSchema): Typed {
  switch (type) {
    case "text":
      // A line break inside a cell is written as the spreadsheet's system does; the value is the same everywhere.
      return { value: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text };
    case "integer":
      return readInteger(text, field);
    case "number":
      return readNumber(text, field);
    case "boolean":
      return readBoolean(text, field);
    case "date":
      return readDate(text, field);
    case "url":
      return readUrl(text);
  }
}

function readNumber(text: string, { writing = PLAIN }: FieldSchema): Typed {
  if (isAmbiguous(text, writing)) return twoReadings(text);
  const value = parseNumber(plainNumber(text, writing) ?? "");
  if (value !== null) return { value };
  const advice = meant(suggestNumbers(text).map(String));
  const wanted = `a number such as 1234${writing.decimal}5`;
  return fault("number-expected", text, "is not a number", wanted, advice);
}

const PLAIN: Writing = { decimal: ".", group: "" };

const isAmbiguous = (text: string, writing: Writing): boolean => writing !== PLAIN && isAmbiguousNumber(text, writing);

function twoReadings(text: string): Typed {
  const readings = meant(suggestNumbers(text).map(String));
  const advice = `${readings} A "decimalChar" of the field in the descriptor settles it.`;
  return fault("number-ambiguous", text, "can be read in two ways", "a number that can be read in one", advice);
}

function readInteger(text: string, { writing = PLAIN }: FieldSchema): Typed {
  if (isAmbiguous(text, writing)) return twoReadings(text);
  const plain = plainNumber(text, writing) ?? "";
  const value = parseNumber(plain);
  if (value !== null && Number.isSafeInteger(value) && !/[.eE]/.test(plain)) return { value };
  const near = value === null ? suggestNumbers(text).filter(Number.isInteger) : [Math.round(value)];
  return fault(
    "integer-expected",
    text,
    "is not a whole number",
    "a whole number such as 1234",
    meant(near.map(String)),
  );
}

function readBoolean(text: string, field: FieldSchema): Typed {
  const { true: yes, false: no } = field.booleans ?? { true: ["true"], false: ["false"] };
  if (yes.includes(text)) return { value: true };
  if (no.includes(text)) return { value: false };
  const word = text.trim().toLowerCase();
  const near = [...yes, ...no].find((each) => each.toLowerCase() === word || each[0]?.toLowerCase() === word[0]);
  const [affirmative = "", negative = ""] = [yes[0], no[0]];
  const advice = meant(near === undefined ? [] : [`"${near}"`]);
  return fault(
    "boolean-expected",
    text,
    `is neither "${affirmative}" nor "${negative}"`,
    `${affirmative} or ${negative}`,
    advice,
  );
}

const PRECISIONS = { year: "a year such as 2015", month: "a month such as 2015-12", day: "a day such as 2015-12-21" };

function readDate(text: string, field: FieldSchema): Typed {
  const { precision, writing } = field;
  const date = parseWrittenDate(text, writing);
  const wanted = precision ? PRECISIONS[precision] : "a date such as 2015, 2015-12, 2015-12-21 or 1995/1996";
  if (typeof date === "string") {
    const near = suggestDates(text);
    const isAmbiguous = near.length === 2 && FIGURES.test(text);
    if (isAmbiguous) return fault("date-ambiguous", text, "can be read in two ways", wanted, meant(near));
    return { fault: { code: "date-expected", reason: date, found: text, wanted, advice: meant(near) } };
  }
  if (precision === undefined || (datePrecision(date) === precision && !date.until)) return { value: date };
  return fault("date-precision", text, `is not ${PRECISIONS[precision].split(" such")[0]}`, wanted);
}

/** A day as some write it with the month first, and others with the day. */
const FIGURES = /^\d{1,2}[-./]\d{1,2}[-./]\d{4}$/;

function readUrl(text: string): Typed {
  const wanted = "an address such as https://example.org/page";
  if (!/^https?:\/\/[^\s/]/i.test(text) || /\s/.test(text) || !URL.canParse(text)) {
    const advice = meant(/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? [`https://${text}`] : []);
    return fault("url-expected", text, "is not a web address", wanted, advice);
  }
  return { value: text };
}

function readList(text: string, field: FieldSchema): Typed {
  const items = text.split(field.delimiter).map((item) => item.trim());
  if (items.includes("")) {
    const reason = `The list "${clip(text)}" has an empty item.`;
    const advice = `Remove the superfluous "${field.delimiter}".`;
    return {
      fault: {
        code: "item-empty",
        reason,
        found: text,
        wanted: `items with "${field.delimiter}" between them`,
        advice,
      },
    };
  }
  const { itemType } = field;
  if (itemType !== undefined && itemType !== "text") {
    for (const item of items) {
      const typed = readScalar(item, itemType, field);
      if (typed.fault) return typed;
    }
  }
  return { value: items };
}

function fault(code: string, text: string, why: string, wanted: string, advice?: string): Typed {
  return { fault: { code, reason: `"${clip(text)}" ${why}.`, found: text, wanted, advice } };
}

/** `Did you mean 12400 or 12.4?` */
function meant(readings: readonly string[]): string | undefined {
  return readings.length > 0 ? `Did you mean ${readings.join(" or ")}?` : undefined;
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
