import type { TableSchema } from "../facts/descriptor.ts";
import type { Facts, Row } from "../facts/facts.ts";
import type { Problem } from "../problem.ts";
import type { PackTemplate, RowCondition } from "./pack.ts";
import { placeOf } from "./place-of.ts";

/** The rows of which a template makes packs, a single undefined where it is of no table, and notes on those left out. */
export function chooseRows(
  template: PackTemplate,
  facts: Facts,
): { readonly chosen: readonly (Row | undefined)[]; readonly notes: readonly Problem[] } {
  if (template.each === undefined) return { chosen: [undefined], notes: [] };
  const notes: Problem[] = [];
  const table = facts.descriptor.tables.get(template.each);
  let chosen = facts.tables.get(template.each) ?? [];
  const sift = (key: "where" | "having", reason: string, tell: (row: Row) => string, fits: (row: Row) => boolean) => {
    const left = chosen.filter((row) => !fits(row));
    if (left.length === 0) return;
    chosen = chosen.filter((row) => !left.includes(row));
    const found = left.map((row) => `${labelOf(row, table)} (${tell(row)})`).join(", ");
    notes.push({ severity: "note", code: "rows-left-out", place: placeOf(template, key), reason, found });
  };
  for (const condition of template.where ?? []) {
    const reason = `No pack is made for rows of the table ${template.each} unless ${condition.path} is ${condition.anyOf.join(" or ")}.`;
    const held = (row: Row): readonly string[] => textsAt(row, condition, facts);
    sift(
      "where",
      reason,
      (row) => held(row).join(", ") || "empty",
      (row) => held(row).some((text) => condition.anyOf.includes(text)),
    );
  }
  const { having } = template;
  if (having) {
    const reason = `No pack is made for rows of the table ${template.each} with fewer than ${having.atLeast} entries in ${having.relations.join(", ")}.`;
    const reached = (row: Row): number =>
      having.relations.reduce((sum, relation) => sum + countAt(row, relation, facts), 0);
    sift(
      "having",
      reason,
      (row) => String(reached(row)),
      (row) => reached(row) >= having.atLeast,
    );
  }
  return { chosen, notes };
}

/** How many rows a relation leads to, or in how many of them a field is filled. */
function countAt({ related }: Row, path: string, { rows }: Facts): number {
  const [relation = "", field] = path.split(".");
  const reached = related[relation] ?? [];
  return field === undefined ? reached.length : reached.filter((id) => rows.get(id)?.values[field] != null).length;
}

/** The texts that a condition's field holds, in the row itself or in those a relation leads to. */
function textsAt(row: Row, { path }: RowCondition, { rows }: Facts): readonly string[] {
  const [name = "", field] = path.split(".");
  const holders = field === undefined ? [row] : (row.related[name] ?? []).flatMap((id) => rows.get(id) ?? []);
  return holders.flatMap(({ values }) => {
    const value = values[field ?? name];
    return typeof value === "string"
      ? [value]
      : Array.isArray(value)
        ? value.filter((item) => typeof item === "string")
        : [];
  });
}

function labelOf(row: Row, table: TableSchema | undefined): string {
  const label = table ? row.values[table.label] : undefined;
  return typeof label === "string" ? label : row.key;
}
