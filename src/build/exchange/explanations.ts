import type { Descriptor, FieldSchema, FieldType, TableSchema } from "../../facts/descriptor.ts";
import type { NewCell, NewColumn, NewSheet } from "../../tables/workbook/new-workbook.ts";

/** A sheet that says of every field of every table what it holds, for whoever fills it in. */
export function explanations(
  { tables, language }: Descriptor,
  sheets: ReadonlyMap<string, string>,
): Pick<NewSheet, "columns" | "rows"> {
  const schemas = [...tables.values()];
  const languages = [...new Set(schemas.flatMap((schema) => languagesIn(schema)))];
  const titles = [language, ...languages.filter((each) => each !== language)];
  const columns = ["sheet", "field", ...titles.map((each) => `title (${each})`), "needed", "holds", "explanation"];
  const rows = schemas.flatMap((schema) => explain(schema, sheets.get(schema.name) ?? schema.name, titles));
  return {
    columns: columns.map((heading): NewColumn => ({
      heading,
      width: WIDTHS[heading] ?? 24,
      isText: true,
      isWrapped: true,
    })),
    rows,
  };
}

/** In characters. */
const WIDTHS: Readonly<Record<string, number>> = { holds: 50, explanation: 70, needed: 10 };

function explain(schema: TableSchema, sheet: string, [own = "", ...others]: readonly string[]): NewCell[][] {
  const named = ({ title, titles }: Titled): NewCell[] => [
    titles?.get(own) ?? title,
    ...others.map((each) => titles?.get(each) ?? null),
  ];
  return [
    [sheet, null, ...named(schema), null, null, `keys: ${schema.primaryKey.join(", ")}`],
    ...schema.fields.map((field) => [
      sheet,
      field.name,
      ...named(field),
      isNeeded(field, schema) ? "yes" : null,
      holds(field),
      field.description ?? null,
    ]),
  ];
}

type Titled = Pick<FieldSchema, "title" | "titles">;

const languagesIn = ({ titles, fields }: TableSchema): string[] =>
  [titles, ...fields.map((field) => field.titles)].flatMap((each) => [...(each?.keys() ?? [])]);

const isNeeded = ({ name, required }: FieldSchema, { primaryKey, sourcesField }: TableSchema): boolean =>
  required || primaryKey.includes(name) || name === sourcesField;

const TYPES: Readonly<Record<FieldType, string>> = {
  text: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  date: "a date, as far as it is known: 2015, 2015-12, 2015-12-21, or 2014/2020",
  list: "a list",
  url: "a web address",
};

const PRECISIONS = {
  year: "a year, such as 2015",
  month: "a month, such as 2015-12",
  day: "a day, such as 2015-12-21",
};

function holds({ type, precision, unit, reference, delimiter, enum: listed, minimum, maximum }: FieldSchema): string {
  const of = reference ? `the key of a row of ${reference.tables.join(" or ")}` : undefined;
  const one = of ?? (precision ? PRECISIONS[precision] : TYPES[type]);
  return [
    type === "list"
      ? `${reference ? `keys of rows of ${reference.tables.join(" or ")}` : one}, with "${delimiter}" between them`
      : one,
    unit && `in ${unit}`,
    listed && `one of ${listed.join(", ")}`,
    minimum !== undefined && `${minimum} or more`,
    maximum !== undefined && `${maximum} or less`,
  ]
    .filter((part) => typeof part === "string")
    .join("; ");
}
