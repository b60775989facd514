import { printParseErrorCode, type ParseErrorCode } from "jsonc-parser";
import type { Problem } from "../problem.ts";

/** What is wrong in a JSON table, without its place. */
export type JsonMistake = Pick<Problem, "code" | "reason" | "found" | "wanted" | "advice"> & {
  readonly field?: string;
};

export const noTable = (found: string): JsonMistake => ({
  code: "json-shape",
  reason: "The file holds neither a list of records nor an object of records.",
  found,
  wanted: "[ { … }, { … } ]",
});

export const noRecord = (found: string): JsonMistake => ({
  code: "json-shape",
  reason: "A record must be an object.",
  found,
  wanted: "{ … }",
});

export const noCell = (field: string, found: string): JsonMistake => ({
  code: "json-nested",
  field,
  reason: `A table's cell cannot hold ${found === "null" ? "an empty list item" : "another object or list"}.`,
  found,
  wanted: "a text, a number, true, false, null or a list of these",
  advice: "Give the parts fields of their own, or a table of their own.",
});

export const delimiterInItem = (field: string, found: string, delimiter: string): JsonMistake => ({
  code: "list-item-delimiter",
  field,
  reason: `This item of a list holds "${delimiter}", which separates the items of this field.`,
  found,
  advice: "Reword the item, or give the field another delimiter in the descriptor.",
});

export const givenTwice = (name: string, firstLine: number): JsonMistake => ({
  code: "json-member-twice",
  field: name,
  reason: `"${name}" is given twice here; the first, on line ${firstLine}, is taken.`,
  found: name,
  wanted: "each name once",
  advice: "Rename or delete one of the two.",
});

export function wrongSyntax(code: ParseErrorCode, found: string): JsonMistake {
  const words = printParseErrorCode(code).replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return {
    code: "json-syntax",
    reason: `This is not valid JSON here: ${words.toLowerCase()}.`,
    found: found || "the end of the file",
    advice: "Comments and a comma after the last item are not allowed.",
  };
}
