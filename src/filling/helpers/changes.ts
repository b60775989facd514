import type { FieldSchema, TableSchema } from "../../facts/descriptor.ts";
import type { Row, RowId, Value } from "../../facts/facts.ts";
import type { RowChange } from "../change.ts";
import { Citing } from "../citing.ts";
import type { Rich } from "../filled.ts";
import type { Call, Helper } from "../helper.ts";
import { Ledger } from "../ledger.ts";
import { print, printWorded, sayPlainly } from "../print.ts";
import { Composed, FieldValue } from "../seen.ts";
import type { Session } from "../session.ts";
import { BOOLEAN, NOTHING, TEXT, type Type } from "../type.ts";
import { viewRow } from "../view-row.ts";
import { withUnit } from "./numbers.ts";

/** One line of what changed, as a template sees it. Of a row that came or went, only `table` and `name` are set. */
interface Line {
  readonly added: boolean;
  readonly changed: boolean;
  readonly withdrawn: boolean;
  readonly table: unknown;
  readonly name: unknown;
  readonly field?: unknown;
  readonly old?: unknown;
  readonly new?: unknown;
}

const LINE: Type = {
  kind: "scope",
  names: new Map<string, Type>([
    ["added", BOOLEAN],
    ["changed", BOOLEAN],
    ["withdrawn", BOOLEAN],
    ["table", TEXT],
    ["name", TEXT],
    ["field", TEXT],
    ["old", TEXT],
    ["new", TEXT],
  ]),
};

/**
 * `{{#changes}}{{table}} {{name}} {{field}} {{old}} {{new}}{{else}}…{{/changes}}`: what changed in the pack since the edition
 * that `(since-edition)` names: its body once for each fact that changed and once for each row that came (`added`) or went
 * (`withdrawn`). Where facts are as of an earlier date there are no editions, and nothing is printed at all.
 */
export const changes: Helper = {
  signature: { form: "block", params: [], result: () => NOTHING, inside: () => LINE, otherwise: true },
  run(call) {
    const { news } = call.session;
    if (!news) return "";
    const lines = news.changes.flatMap((change) => linesOf(call.session, change));
    return lines.length === 0 ? call.otherwise(call.here) : lines.map((line) => fillLine(call, line)).join("");
  },
};

/** `(since-edition)`: the name of the edition with which the pack is compared; missing where there was none before. */
export const sinceEdition: Helper = {
  signature: { form: "inline", params: [], result: () => TEXT },
  run: ({ session }) => session.news?.since ?? null,
};

const fillLine = (call: Call, line: Line): Rich => call.session.citing.within("line", () => call.body(line));

function linesOf(session: Session, change: RowChange): Line[] {
  const schema = session.facts.descriptor.tables.get(change.table);
  if (!schema) return [];
  const row = session.facts.rows.get(change.row);
  const then = rowThen(session, change, row);
  const about = {
    added: change.kind === "added",
    changed: change.kind === "changed",
    withdrawn: change.kind === "withdrawn",
    table: titleOf(session, `tables.${schema.name}`, schema),
    name: row ? viewRow(session, row) : composed(quietly(session), then, schema.field.get(schema.label)),
  };
  if (change.kind !== "changed" || !row) return [about];
  return fieldsOf(schema, change).map((field) => ({
    ...about,
    field: titleOf(session, `fields.${schema.name}.${field.name}`, field),
    old: composed(quietly(session), then, field),
    new: composed(session, row, field),
  }));
}

/** The fields to tell of: words in another language, where this pack prints them, stand for the field they translate. */
function fieldsOf(schema: TableSchema, { facts }: RowChange): FieldSchema[] {
  const changed = new Set(facts.map(({ field }) => field));
  const twins = new Set(schema.fields.flatMap(({ localized }) => [...localized.values()]));
  return schema.fields.filter(
    ({ name, localized }) => !twins.has(name) && [name, ...localized.values()].some((each) => changed.has(each)),
  );
}

/** A row as it was: what has not changed stands there still. */
function rowThen(session: Session, change: RowChange, row: Row | undefined): Row {
  const { rows, descriptor } = session.facts;
  const values: Record<string, Value> = { ...row?.values };
  for (const { field, old } of change.facts) values[field] = old;
  const related: Record<string, RowId[]> = {};
  for (const { name, reference } of descriptor.tables.get(change.table)?.fields ?? []) {
    const value = values[name];
    const keys = typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
    if (!reference) continue;
    related[reference.as] = keys.flatMap((key: string) =>
      reference.tables.map((table) => `${table}/${key}`).filter((id) => rows.has(id)),
    );
  }
  const blank = { id: change.row, table: change.table, key: change.key, file: "", line: 0, sources: [], asOf: null };
  return { ...(row ?? blank), values, related };
}

/** A session in which nothing is noted, cited or marked: an old value is no fact of the pack. */
const quietly = (session: Session): Session => {
  const ground = { ...session.ground, disputedFacts: new Set<string>(), disputedRows: new Set<string>() };
  return { ...session, ground, ledger: new Ledger(), citing: new Citing(session.facts, ground) };
};

/** A value in words, with its unit where the wording has one. */
function composed(session: Session, row: Row, field: FieldSchema | undefined): Composed {
  if (!field) return new Composed(() => session.placing.text(row.key));
  const value = row.values[field.name] ?? null;
  const seen = new FieldValue(row, field, value);
  const unit = field.unit ?? "";
  if (typeof value !== "number" || !session.locale.has(`unit.${unit}`)) return new Composed(() => print(session, seen));
  return new Composed(() => printWorded(session, withUnit(session.locale, value, unit), [seen]));
}

/** A phrase of the wording, or else the descriptor's own words, in the pack's language where it has them. */
function titleOf(session: Session, key: string, { title, titles }: FieldSchema | TableSchema): Composed {
  const { locale, placing, facts } = session;
  const { language } = facts.descriptor;
  const own = locale.has(key) ? sayPlainly(session, key) : titles?.get(locale.language);
  if (own !== undefined || language === locale.language) return new Composed(() => placing.text(own ?? title));
  return new Composed(() => placing.inline({ kind: "passage", text: title, language }));
}
