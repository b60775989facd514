import type { Form } from "../../facts/descriptor.ts";

/** A row that a form adds: what stands in its fields. */
export interface NewRow {
  readonly table: string;
  readonly below?: string;
  readonly values: ReadonlyMap<string, string>;
}

/** The rows of a form with what was answered in their blanks; an answer that is not given leaves its blank empty. */
export function fillForm(form: Form, answers: ReadonlyMap<string, string>): readonly NewRow[] {
  const given = new Map(answers);
  const fill = (text: string, write = (value: string) => value): string =>
    text.replace(BLANK, (_, name: string) => write(given.get(name) ?? ""));
  for (const [name, text] of form.defaults) if (!given.get(name)) given.set(name, fill(text));
  for (const [name, text] of form.makes) if (!given.get(name)) given.set(name, keyOf(fill(text, keyOf)));
  return form.rows.map((row) => ({
    ...row,
    values: new Map(Array.from(row.values, ([field, text]) => [field, fill(text)])),
  }));
}

const BLANK = /\{([^{}]*)\}/g;

/** Lower-case Latin letters and figures joined with hyphens. */
const keyOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
