import type { TableSchema } from "../facts/descriptor.ts";
import type { Facts, Row } from "../facts/facts.ts";
import type { Checked, Problem } from "../problem.ts";
import { nearest } from "./nearest.ts";
import { fillPath, pathBlanks, pathObjection } from "./pack-path.ts";
import type { Pack, PackTemplate } from "./pack.ts";

/**
 * Which packs there are: one per row of a template's table and language, in the order of templates, rows and languages.
 * Rows that `having` leaves out are named in a note. A pack whose path is unfit or taken is left out with an error.
 */
export function selectPacks(facts: Facts, templates: readonly PackTemplate[]): Checked<readonly Pack[]> {
  const problems: Problem[] = [];
  const packs: Pack[] = [];
  const taken = new Map<string, Pack>();
  for (const template of templates) {
    const objections = objectionsTo(template, facts);
    problems.push(...objections);
    if (objections.length > 0) continue;
    const { chosen, note } = chooseRows(template, facts);
    if (note) problems.push(note);
    for (const row of chosen)
      for (const language of template.languages) {
        if (row && template.onlyFor?.get(language)?.includes(row.key) === false) continue;
        const path = fillPath(template.path, template.as, row);
        const pack: Pack = { id: `${path}.${language}`, language, template, ...(row ? { subject: row.id } : {}) };
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

function objectionsTo(template: PackTemplate, facts: Facts): readonly Problem[] {
  const { tables } = facts.descriptor;
  const table = template.each === undefined ? undefined : tables.get(template.each);
  if (template.each !== undefined && !table)
    return [unknown(template, "each", "There is no such table.", template.each, tables.keys())];
  const problems: Problem[] = [];
  for (const relation of template.having?.relations ?? [])
    if (!table?.relations.has(relation))
      problems.push(
        unknown(
          template,
          "having",
          table ? `Rows of the table ${table.name} have no such relation.` : "having: needs each:.",
          relation,
          table?.relations.keys() ?? [],
        ),
      );
  const keys = new Set(facts.tables.get(template.each ?? "")?.map(({ key }) => key));
  // As of an earlier date a row may not have been known yet.
  for (const key of facts.asOf ? [] : [...(template.onlyFor?.values() ?? [])].flat())
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
      problems.push(unknown(template, "file", `The table ${table.name} has no such field.`, field, table.field.keys()));
  return problems;
}

function chooseRows(
  template: PackTemplate,
  facts: Facts,
): { readonly chosen: readonly (Row | undefined)[]; readonly note?: Problem } {
  if (template.each === undefined) return { chosen: [undefined] };
  const rows = facts.tables.get(template.each) ?? [];
  const { having } = template;
  if (!having) return { chosen: rows };
  const reached = (row: Row): number =>
    having.relations.reduce((sum, relation) => sum + (row.related[relation]?.length ?? 0), 0);
  const left = rows.filter((row) => reached(row) < having.atLeast);
  if (left.length === 0) return { chosen: rows };
  const table = facts.descriptor.tables.get(template.each);
  return {
    chosen: rows.filter((row) => reached(row) >= having.atLeast),
    note: {
      severity: "note",
      code: "rows-left-out",
      place: placeOf(template, "having"),
      reason: `No pack is made for rows of the table ${template.each} with fewer than ${having.atLeast} entries in ${having.relations.join(", ")}.`,
      found: left.map((row) => `${labelOf(row, table)} (${reached(row)})`).join(", "),
    },
  };
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

const placeOf = (template: PackTemplate, key: string): Problem["place"] =>
  template.places?.[key] ?? { file: template.file };

function labelOf(row: Row, table: TableSchema | undefined): string {
  const label = table ? row.values[table.label] : undefined;
  return typeof label === "string" ? label : row.key;
}
