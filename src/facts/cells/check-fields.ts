import type { Problem } from "../../problem.ts";
import type { Table } from "../../tables/table.ts";
import type { TableSchema } from "../descriptor.ts";
import { problemAt } from "./typed-table.ts";
import { didYouMean, suggestFrom } from "../../suggest.ts";

/** A file's fields against its schema's. */
export interface FieldCheck {
  readonly problems: readonly Problem[];
  /** False where the rows cannot be told apart. */
  readonly keyKnown: boolean;
  /** Fields whose lack was reported: their cells being empty is no news. */
  readonly lacking: ReadonlySet<string>;
  /** Fields that stand in the file under a name of it that nobody knows, by that name. */
  readonly misspelt: ReadonlyMap<string, string>;
}

/**
 * Fields of the file that the descriptor does not know, and fields of the descriptor that the file lacks. A JSON table
 * may lack a field that need not have a value, since no record has to write an empty member.
 */
export function checkFields(table: Table, schema: TableSchema): FieldCheck {
  const keyKnown = schema.primaryKey.length > 0 && schema.primaryKey.every((field) => table.fields.includes(field));
  // A file that could not be read has no fields, which is no news.
  if (table.fields.length === 0) return { problems: [], keyKnown, lacking: new Set(), misspelt: new Map() };
  const isJson = schema.format === "json";
  const absent = schema.fields.filter(({ name }) => !table.fields.includes(name)).map(({ name }) => name);
  const strangers = table.header.filter((cell) => cell.text.trim() !== "" && !schema.field.has(cell.text));
  // One record may misspell what all others have.
  const suggest = suggestFrom(() => (isJson ? schema.field.keys() : absent));
  const misspelt = new Map<string, string>();
  const told = new Set<string>();
  const unknown = strangers.map((cell) => {
    const joined = joinedIn(cell.text, absent);
    const meant = joined ? undefined : suggest(cell.text);
    if (meant !== undefined && !told.has(meant)) misspelt.set(cell.text, meant);
    const ofThis = (joined ?? (meant === undefined ? [] : [meant])).filter((name) => !told.has(name));
    for (const name of ofThis) told.add(name);
    const place = { file: table.file, line: cell.line, column: cell.column, table: schema.name, field: cell.text };
    return problemAt(place, {
      code: "field-unknown",
      reason: `The descriptor knows no field "${cell.text}" in the table "${schema.name}".`,
      found: cell.text,
      wanted: absent.length > 0 ? `one of ${absent.join(", ")}` : "a field of the descriptor",
      advice: joined
        ? `Is a delimiter lacking between "${joined[0]}" and "${joined[1]}"?`
        : (didYouMean(meant) ?? "Describe the field in the descriptor, or delete it here."),
      about: [cell.text, ...ofThis].map((name) => `${schema.name}.${name}`),
    });
  });
  const [first] = table.header;
  const lacking = absent.filter(
    (name) => !isJson || told.has(name) || schema.field.get(name)!.required || schema.primaryKey.includes(name),
  );
  const missing = lacking
    .filter((name) => !told.has(name))
    .map((name) =>
      problemAt(
        { file: table.file, line: first?.line ?? 1, column: first?.column ?? 1, table: schema.name, field: name },
        {
          code: "field-missing",
          reason: `The field "${name}" is missing.`,
          wanted: `a column "${name}"`,
          advice: "Add the column, even if its cells are empty, or take the field out of the descriptor.",
          about: [`${schema.name}.${name}`],
        },
      ),
    );
  return { problems: [...unknown, ...missing], keyKnown, lacking: new Set(lacking), misspelt };
}

/** Two names that stand in one cell, since nothing parts them, or not what should. */
function joinedIn(text: string, names: readonly string[]): readonly [string, string] | undefined {
  for (const first of names) {
    if (!text.startsWith(first)) continue;
    const second = text.slice(first.length).replace(/^[\s,;|.]+/u, "");
    if (second !== first && names.includes(second)) return [first, second];
  }
  return undefined;
}
