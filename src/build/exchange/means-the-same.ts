import type { FieldSchema, Writing } from "../../facts/descriptor.ts";
import { readValue } from "../../facts/cells/read-value.ts";
import { writeDate } from "../../facts/dates/write-date.ts";
import type { Cell } from "../../tables/table.ts";

/** Whether two cells of a field mean the same, however they are written: 1,50 and 1.5, or 21.12.2015 and 2015-12-21. */
export const meansTheSame = (a: Cell, b: Cell, field: FieldSchema): boolean =>
  a.text === b.text || meaning(a, field) === meaning(b, field);

const PLAIN: Writing = { decimal: ".", group: "" };

/** What a cell means in one writing; its text where it means nothing. */
function meaning({ text, stored }: Cell, field: FieldSchema): string {
  const typed = readValue(text, stored ? { ...field, writing: PLAIN } : field);
  if (typed.fault) return `fault ${text}`;
  const { value } = typed;
  if (typeof value === "object" && value !== null && "year" in value) return writeDate(value);
  return JSON.stringify(value);
}
