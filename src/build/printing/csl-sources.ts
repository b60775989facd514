import type { PartialDate } from "../../facts/date.ts";
import type { CslVariable } from "../../facts/descriptor.ts";
import type { Facts, Value } from "../../facts/facts.ts";

/** An item of CSL-JSON (citation-style-language/schema, csl-data.json). */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** Sources by their keys as CSL-JSON items, for reference managers; empty where the descriptor maps none. */
export function cslSources(facts: Facts, keys: readonly string[]): CslItem[] {
  const role = facts.descriptor.roles.sources;
  const mapping = role?.csl;
  if (!role || !mapping) return [];
  return keys.flatMap((key) => {
    const row = facts.rows.get(`${role.table}/${key}`);
    if (!row) return [];
    const kind = row.values[mapping.type.field];
    const type = (typeof kind === "string" && mapping.type.values.get(kind)) || mapping.type.otherwise;
    const given = [...mapping.variables].flatMap(([variable, field]) => {
      const value = cslValue(variable, row.values[field] ?? null);
      return value === undefined ? [] : [[variable, value] as const];
    });
    return [{ id: key, type, ...Object.fromEntries(given) }];
  });
}

function cslValue(variable: CslVariable, value: Value): unknown {
  if (value === null) return undefined;
  if (variable === "author") return namesOf(value).map((literal) => ({ literal }));
  if (variable === "issued" || variable === "accessed")
    return isDate(value) ? { "date-parts": datePartsOf(value) } : undefined;
  return typeof value === "object" ? undefined : String(value);
}

const namesOf = (value: Value): readonly string[] => (typeof value === "string" ? [value] : isList(value) ? value : []);

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

const isDate = (value: Value): value is PartialDate => typeof value === "object" && value !== null && "year" in value;

/** CSL's date parts: one list of year, month and day as far as known, two for an interval. */
function datePartsOf({ year, month, day, until }: PartialDate): number[][] {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return until ? [parts, ...datePartsOf(until)] : [parts];
}
