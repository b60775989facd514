import type { Problem } from "../../problem.ts";
import type { Table } from "../../tables/table.ts";
import type { TableSchema } from "../descriptor.ts";
import { problemAt } from "./typed-table.ts";
import { didYouMean, suggestFrom } from "../../suggest.ts";

/** A file's fields against its schema's; `keyKnown` is false where the rows cannot be told apart. */
export interface FieldCheck {
  readonly problems: readonly Problem[];
  readonly keyKnown: boolean;
}

/**
 * Fields of the file that the descriptor does not know, and fields of the descriptor that the file lacks. A JSON table
 * may lack a field that need not have a value, since no record has to write an empty member.
 */
export function checkFields(table: Table, schema: TableSchema): FieldCheck {
  const keyKnown = schema.primaryKey.length > 0 && schema.primaryKey.every((field) => table.fields.includes(field));
  // A file that could not be read has no fields, which is no news.
  if (table.fields.length === 0) return { problems: [], keyKnown };
  const absent = schema.fields.filter(({ name }) => !table.fields.includes(name)).map(({ name }) => name);
  const strangers = table.header.filter((cell) => cell.text.trim() !== "" && !schema.field.has(cell.text));
  const suggest = suggestFrom(() => absent);
  const misspelt = new Set<string>();
  const unknown = strangers.map((cell) => {
    const meant = suggest(cell.text);
    if (meant !== undefined) misspelt.add(meant);
    const place = { file: table.file, line: cell.line, column: cell.column, table: schema.name, field: cell.text };
    return problemAt(place, {
      code: "field-unknown",
      reason: `The descriptor knows no field "${cell.text}" in the table "${schema.name}".`,
      found: cell.text,
      wanted: absent.length > 0 ? `one of ${absent.join(", ")}` : "a field of the descriptor",
      advice: didYouMean(meant) ?? "Describe the field in the descriptor, or delete it here.",
    });
  });
  const missing = absent
    .filter((name) => !misspelt.has(name))
    .filter((name) => schema.format !== "json" || schema.field.get(name)!.required || schema.primaryKey.includes(name))
    .map((name) =>
      problemAt(
        {
          file: table.file,
          line: table.header[0]?.line ?? 1,
          column: table.header[0]?.column ?? 1,
          table: schema.name,
          field: name,
        },
        {
          code: "field-missing",
          reason: `The field "${name}" is missing.`,
          wanted: `a column "${name}"`,
          advice: "Add the column, even if its cells are empty, or take the field out of the descriptor.",
        },
      ),
    );
  return { problems: [...unknown, ...missing], keyKnown };
}
