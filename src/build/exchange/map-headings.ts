import type { FieldSchema, TableSchema } from "../../facts/descriptor.ts";
import { nearest } from "../../suggest.ts";
import type { Cell } from "../../tables/table.ts";

/** The columns of a table that comes in, and the fields that they are. */
export interface Headings {
  /** The field of each column that is one, by the column's number from 0. */
  readonly fields: ReadonlyMap<number, FieldSchema>;
  readonly unknown: readonly UnknownHeading[];
}

export interface UnknownHeading {
  readonly heading: string;
  /** The heading or field that somebody may have meant, or the field that has another column already. */
  readonly advice?: string;
}

/**
 * Maps headings to fields: by the field's name, else by its title in any language of the descriptor, with or without its
 * unit, whatever the case, blanks and hyphens. Of two columns for one field the first counts.
 */
export function mapHeadings(header: readonly Cell[], { fields }: TableSchema): Headings {
  const known = namesOf(fields);
  const found = new Map<number, FieldSchema>();
  const unknown: UnknownHeading[] = [];
  for (const [at, { text }] of header.entries()) {
    if (text.trim() === "") continue;
    const field = known.get(simplify(text));
    if (field && ![...found.values()].includes(field)) found.set(at, field);
    else if (field) unknown.push({ heading: text, advice: `Another column is ${field.name} already.` });
    else unknown.push({ heading: text, ...adviceOn(text, known) });
  }
  return { fields: found, unknown };
}

/** How many headings of a row are known: by that the header is told from notes above it. */
export const knownHeadings = (texts: readonly string[], { fields }: TableSchema): number => {
  const known = namesOf(fields);
  return texts.filter((text) => known.has(simplify(text))).length;
};

/** Fields by what they may be called; a name goes before a title, and a title that two fields have is none's. */
function namesOf(fields: readonly FieldSchema[]): Map<string, FieldSchema> {
  const titled = new Map<string, FieldSchema | null>();
  for (const field of fields) {
    const titles = new Set(
      [field.title, ...(field.titles?.values() ?? [])].flatMap((title) => withUnit(title, field.unit)),
    );
    for (const title of new Set([...titles].map(simplify))) titled.set(title, titled.has(title) ? null : field);
  }
  const names = new Map<string, FieldSchema>();
  for (const [title, field] of titled) if (field) names.set(title, field);
  for (const field of fields) names.set(simplify(field.name), field);
  names.delete("");
  return names;
}

const withUnit = (title: string, unit: string | undefined): string[] =>
  unit === undefined ? [title] : [title, `${title} (${unit})`, `${title}, ${unit}`];

const simplify = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_\-–]+/gu, " ")
    .trim();

function adviceOn(text: string, known: ReadonlyMap<string, FieldSchema>): Pick<UnknownHeading, "advice"> {
  const near = nearest(simplify(text), known.keys());
  const field = near === undefined ? undefined : known.get(near);
  return field ? { advice: `Did you mean "${field.name}"?` } : {};
}
