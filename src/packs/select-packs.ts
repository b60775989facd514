import type { Descriptor, TableSchema } from "../facts/descriptor.ts";
import type { Facts, Row } from "../facts/facts.ts";
import type { Lookup } from "../lookup.ts";
import type { Checked, Problem } from "../problem.ts";
import { chooseRows } from "./choose-rows.ts";
import { nearest } from "../suggest.ts";
import { fillPath, pathBlanks, pathObjection } from "./pack-path.ts";
import type { Pack, PackTemplate, RowCondition } from "./pack.ts";
import { placeOf } from "./place-of.ts";
import { formName } from "./print-form.ts";

/**
 * Which packs there are: one per row of a template's table and language, in the order of templates, rows and languages.
 * Rows that `where` and `having` leave out are named in notes. A pack whose path is unfit or taken is left out with an error.
 * `seen` has the facts as each audience may see them; a template for another audience than these is in error.
 */
export function selectPacks(
  all: Facts,
  templates: readonly PackTemplate[],
  seen: Lookup<string, Facts> = new Map(),
): Checked<readonly Pack[]> {
  const problems: Problem[] = [];
  const packs: Pack[] = [];
  const taken = new Map<string, Pack>();
  for (const template of templates) {
    const facts = template.audience === undefined ? all : seen.get(template.audience);
    if (!facts) {
      problems.push(unknown(template, "audience", "There is no such audience.", template.audience ?? "", seen.keys()));
      continue;
    }
    const objections = objectionsTo(template, facts);
    problems.push(...objections);
    if (objections.length > 0) continue;
    const { chosen, notes } = chooseRows(template, facts);
    problems.push(...notes);
    for (const row of chosen)
      for (const { language, copy, also } of kindsOf(template)) {
        if (row && template.onlyFor?.get(language)?.includes(row.key) === false) continue;
        const filled = fillPath(template.path, template.as, row);
        // The copy to read has the name alone: it is what somebody means who names the pack.
        const path = [filled, ...(copy && copy !== "student" ? [copy] : []), ...(also ? [formName(also)] : [])].join(
          ".",
        );
        const form = template.print || also ? { form: { ...template.print, ...also } } : {};
        const pack: Pack = {
          id: `${path}.${language}`,
          language,
          template,
          ...(copy && { copy }),
          ...form,
          ...(also && { beside: true }),
          ...(row && { subject: row.id }),
        };
        const objection = objectionToPath(path, pack, row, taken);
        if (objection) problems.push(objection);
        else {
          // Not every disk tells capitals from small letters.
          taken.set(pack.id.toLowerCase(), pack);
          packs.push(pack);
        }
      }
  }
  return { value: packs, problems };
}

/** What packs there are of one row: in each language each copy, and each of these in its further forms. */
const kindsOf = ({ languages, copies, also = [] }: PackTemplate) =>
  languages.flatMap((language) =>
    (copies ?? [undefined]).flatMap((copy) => [undefined, ...also].map((form) => ({ language, copy, also: form }))),
  );

function objectionsTo(template: PackTemplate, facts: Facts): readonly Problem[] {
  const { tables } = facts.descriptor;
  const table = template.each === undefined ? undefined : tables.get(template.each);
  if (template.each !== undefined && facts.descriptor.withheld?.tables.has(template.each))
    return [unknown(template, "each", `The table is withheld from the audience ${facts.audience}.`, template.each, [])];
  if (template.each !== undefined && !table && facts.descriptor.incomplete) return [];
  if (template.each !== undefined && !table)
    return [
      {
        wanted: `one of ${[...tables.keys()].join(", ")}`,
        ...unknown(template, "each", "There is no such table.", template.each, tables.keys()),
        about: [template.each],
      },
    ];
  const problems: Problem[] = [];
  for (const path of template.having?.relations ?? [])
    problems.push(...objectionsToRelation(path, template, table, facts.descriptor));
  if (table) {
    const conditions = template.where ?? [];
    problems.push(...conditions.flatMap((each) => objectionsToCondition(each, template, table, facts.descriptor)));
  }
  const keys = new Set(facts.tables.get(template.each ?? "")?.map(({ key }) => key));
  // As of an earlier date a row may not have been known yet; of a table with mistakes it may be one of those left out.
  const allKnown = facts.asOf === undefined && facts.incomplete?.has(template.each ?? "") !== true;
  for (const key of !allKnown ? [] : [...(template.onlyFor?.values() ?? [])].flat())
    if (!keys.has(key))
      problems.push(unknown(template, "languages", `languages: names a row that the packs are not of.`, key, keys));
  for (const field of pathBlanks(template.path, template.as))
    if (field === null)
      problems.push({
        severity: "error",
        code: "path-blank",
        place: placeOf(template, "file"),
        reason: "A blank in file: may only be a field of the pack's own row.",
        found: template.path,
        wanted: template.as === undefined ? "a path without blanks" : `{{${template.as}.id}}`,
      });
    else if (table && !table.field.has(field))
      problems.push({
        ...unknown(template, "file", `The table ${table.name} has no such field.`, field, table.field.keys()),
        about: [`${table.name}.${field}`],
      });
  return problems;
}

/** A relation of the table, or a field behind it. */
function objectionsToRelation(
  path: string,
  template: PackTemplate,
  table: TableSchema | undefined,
  { tables, incomplete }: Descriptor,
): readonly Problem[] {
  if (!table) return [unknown(template, "having", "having: needs each:.", path, [])];
  const [name = "", field] = path.split(".");
  const relation = table.relations.get(name);
  if (!relation) return incomplete ? [] : [noSuchRelation(template, "having", table, name)];
  const holders = field === undefined ? [] : relation.tables.flatMap((each) => tables.get(each) ?? []);
  return holders.flatMap((holder) =>
    holder.field.has(field ?? "")
      ? []
      : [unknown(template, "having", `The table ${holder.name} has no such field.`, field ?? "", holder.field.keys())],
  );
}

const noSuchRelation = (
  template: PackTemplate,
  key: "having" | "where",
  { name, relations }: TableSchema,
  found: string,
): Problem => ({
  ...unknown(template, key, `Rows of the table ${name} have no such relation.`, found, relations.keys()),
  about: [`${name}.${found}`],
});

/** A condition names a field that holds text, of the table or of one that a relation leads to; and texts it may hold. */
function objectionsToCondition(
  { path, anyOf }: RowCondition,
  template: PackTemplate,
  table: TableSchema,
  { tables, incomplete }: Descriptor,
): readonly Problem[] {
  const [name = "", field, ...rest] = path.split(".");
  const relation = field === undefined ? undefined : table.relations.get(name);
  if (field !== undefined && !relation) return incomplete ? [] : [noSuchRelation(template, "where", table, name)];
  const holders = relation ? relation.tables.flatMap((each) => tables.get(each) ?? []) : [table];
  return holders.flatMap((holder) => {
    const wanted = [field ?? name, ...rest].join(".");
    const schema = holder.field.get(wanted);
    if (schema?.type !== "text" && schema?.type !== "list") {
      const texts = holder.fields.filter(({ type }) => type === "text" || type === "list").map((each) => each.name);
      return [unknown(template, "where", `The table ${holder.name} has no such field with texts.`, wanted, texts)];
    }
    return anyOf
      .filter((text) => schema.enum?.includes(text) === false)
      .map((text) => unknown(template, "where", `The field ${wanted} never holds this.`, text, schema.enum ?? []));
  });
}

function objectionToPath(
  path: string,
  pack: Pack,
  row: Row | undefined,
  taken: ReadonlyMap<string, Pack>,
): Problem | undefined {
  const place = row
    ? { file: row.file, line: row.line, table: row.table, row: row.key }
    : placeOf(pack.template, "file");
  const why = pathObjection(path);
  if (why !== undefined)
    return {
      severity: "error",
      code: "pack-path",
      place,
      reason: `The pack's path, by file: in ${pack.template.file}, is not fit for a file. ${why}`,
      found: path,
    };
  const other = taken.get(pack.id.toLowerCase());
  if (!other) return undefined;
  return {
    severity: "error",
    code: "pack-twice",
    place,
    reason: `Two packs would be written to the same file: this one, by ${pack.template.file}, and one by ${other.template.file}.`,
    found: pack.id,
    advice: "Name a field in file: that differs from row to row.",
  };
}

function unknown(
  template: PackTemplate,
  key: string,
  reason: string,
  found: string,
  candidates: Iterable<string>,
): Problem {
  const meant = nearest(found, candidates);
  return {
    severity: "error",
    code: "unknown-name",
    place: placeOf(template, key),
    reason,
    found,
    ...(meant === undefined ? {} : { advice: `Did you mean ${meant}?` }),
  };
}
