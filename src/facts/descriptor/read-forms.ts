import { didYouMean, suggestFrom } from "../../suggest.ts";
import type { Form, FormRow, TableSchema } from "../descriptor.ts";
import { fieldNamed } from "./field-named.ts";
import type { JsonValue } from "./json-value.ts";

type Tables = ReadonlyMap<string, TableSchema>;

/** What `briefing new` makes that is no rows of tables. */
const NO_FORM = "project";

/** Reads `briefing.new`: what can be added to the tables as a whole, by name. */
export function readForms(at: JsonValue | undefined, tables: Tables): Map<string, Form> {
  const entries = at?.asObject()?.entries() ?? [];
  at?.get(NO_FORM)?.report({
    code: "form-name-taken",
    reason: `"briefing new ${NO_FORM}" begins a project, and adds no rows.`,
    found: NO_FORM,
    wanted: "another name",
  });
  return new Map(entries.flatMap(([name, form]) => (form.asObject() ? [[name, readForm(form, tables)] as const] : [])));
}

function readForm(at: JsonValue, tables: Tables): Form {
  at.allowOnly(["ask", "default", "make", "toCome", "rows"]);
  const asks = (at.need("ask", "the names of what is asked for")?.asTexts() ?? []).map(({ text }) => text);
  const defaults = readTexts(at.get("default"), asks);
  const makes = readTexts(at.get("make"), asks);
  const known = [...asks, ...makes.keys()];
  const toCome = at.get("toCome");
  const rows = at.need("rows", "the rows to be added")?.asList() ?? [];
  const future = toCome && blankNamed(toCome, toCome.asText() ?? "", known);
  return {
    asks,
    defaults,
    makes,
    ...(future === undefined ? {} : { toCome: future }),
    rows: rows.flatMap((row) => readRow(row, tables, known)),
  };
}

function readRow(at: JsonValue, tables: Tables, known: readonly string[]): FormRow[] {
  if (!at.asObject()) return [];
  at.allowOnly(["table", "below", "values"]);
  const named = at.need("table", "the table the row is added to");
  const name = named?.asText();
  const table = tables.get(name ?? "");
  if (named && name !== undefined && !table)
    named.report({
      code: "descriptor-table-unknown",
      reason: `There is no table "${name}".`,
      found: name,
      advice: didYouMean(suggestFrom(() => tables.keys())(name)),
      about: [name],
    });
  if (!table) return [];
  const below = fieldNamed(at.get("below"), table.field);
  const values = at.need("values", "what stands in the fields of the row");
  for (const [field, value] of values?.asObject()?.entries() ?? [])
    if (!table.field.has(field))
      value.report({
        code: "descriptor-field-unknown",
        reason: `The table ${table.name} has no field "${field}".`,
        found: field,
        advice: didYouMean(suggestFrom(() => table.field.keys())(field)),
        about: [`${table.name}.${field}`],
      });
  return [{ table: table.name, ...(below === undefined ? {} : { below }), values: readTexts(values, known) }];
}

/** Texts by name; each blank in them is one that is known, or an earlier one of these texts. */
function readTexts(at: JsonValue | undefined, known: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of at?.asObject()?.entries() ?? []) {
    const text = value.asText() ?? "";
    for (const [, blank = ""] of text.matchAll(/\{([^{}]*)\}/g)) blankNamed(value, blank, [...known, ...texts.keys()]);
    texts.set(name, text);
  }
  return texts;
}

function blankNamed(at: JsonValue, name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return name;
  at.report({
    code: "descriptor-blank-unknown",
    reason: `Nothing "${name}" is asked for.`,
    found: name,
    wanted: `one of ${known.join(", ")}`,
    advice: didYouMean(suggestFrom(() => known)(name)),
  });
  return undefined;
}
