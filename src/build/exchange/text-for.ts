import type { FieldSchema, TableSchema } from "../../facts/descriptor.ts";
import { isAmbiguousNumber } from "../../facts/cells/plain-number.ts";
import type { Cell } from "../../tables/table.ts";

/** A cell as the file of a table writes it: a number that a workbook stores as such gets the file's decimal sign. */
export function textFor({ text, stored }: Cell, field: FieldSchema, { format }: TableSchema): string {
  if (!stored || format === "json") return text;
  if (field.type === "boolean") return wordFor(text, field);
  if (field.type !== "number" && field.type !== "integer") return text;
  const { writing } = field;
  if (!writing) return text;
  const written = text.replace(".", writing.decimal);
  // One nought more says that the sign is that of the decimals.
  return isAmbiguousNumber(written, writing) ? `${written}0` : written;
}

/** LibreOffice stores true and false as 1 and 0. */
function wordFor(text: string, { booleans }: FieldSchema): string {
  const words = /^(?:true|1)$/.test(text) ? booleans?.true : /^(?:false|0)$/.test(text) ? booleans?.false : undefined;
  return words?.includes(text) ? text : (words?.[0] ?? text);
}
