import type { Problem } from "../problem.ts";
import type { FieldSchema, Reference } from "./descriptor.ts";
import type { RowId } from "./facts.ts";
import { keysIn } from "./cells/keys-in.ts";
import type { Fault } from "./cells/read-value.ts";
import { didYouMean, suggestFrom, type Suggest } from "../suggest.ts";
import { placeOf, problemAt, type TypedRow, type TypedTable } from "./cells/typed-table.ts";

/**
 * Follows every reference and fills in, on the rows at both of its ends, the relations it gives. A key that no row of
 * the named tables has is reported, unless rows of these tables could not be read.
 */
export function linkRows(tables: ReadonlyMap<string, TypedTable>): Problem[] {
  const problems: Problem[] = [];
  for (const table of tables.values()) {
    for (const field of table.schema.fields) {
      if (field.reference) problems.push(...linkField(table, field, field.reference, tables));
    }
  }
  return problems;
}

function linkField(
  table: TypedTable,
  field: FieldSchema,
  reference: Reference,
  tables: ReadonlyMap<string, TypedTable>,
): Problem[] {
  const targets = reference.tables.flatMap((name) => tables.get(name) ?? []);
  const certain = !reference.isPartial && targets.every((target) => target.complete);
  const suggest = suggestFrom(() => targets.flatMap((target) => [...target.byKey.keys()]));
  const firstByTarget = new Map<RowId, TypedRow>();
  const problems: Problem[] = [];
  for (const row of table.byKey.values()) {
    const report = (fault: Fault): void => void problems.push(problemAt(placeOf(table, row, field.name), fault));
    for (const key of keysIn(row.row.values[field.name])) {
      const [target, ...others] = rowsWith(key, targets);
      if (target === undefined) {
        if (certain) report(dangling(key, reference, suggest));
        continue;
      }
      if (others.length > 0) report(ambiguous(key, [target, ...others]));
      if (row.row.related[reference.as]?.includes(target.row.id)) {
        report(repeated(key));
        continue;
      }
      (row.row.related[reference.as] ??= []).push(target.row.id);
      if (reference.inverse === undefined) continue;
      (target.row.related[reference.inverse] ??= []).push(row.row.id);
      const first = firstByTarget.get(target.row.id);
      if (first === undefined) firstByTarget.set(target.row.id, row);
      else if (reference.inverseIsOne) report(taken(key, first));
    }
  }
  return problems;
}

function rowsWith(key: string, targets: readonly TypedTable[]): TypedRow[] {
  const found: TypedRow[] = [];
  for (const { byKey } of targets) {
    const row = byKey.get(key);
    if (row) found.push(row);
  }
  return found;
}

function dangling(key: string, { tables }: Reference, suggest: Suggest): Fault {
  return {
    code: "reference-dangling",
    reason: `No row of ${tables.map((name) => `"${name}"`).join(" or ")} has the key "${key}".`,
    found: key,
    wanted: `a key of ${tables.join(" or ")}`,
    advice: didYouMean(suggest(key)) ?? `Add the row to ${tables.join(" or ")}, or correct the key.`,
  };
}

function ambiguous(key: string, found: readonly TypedRow[]): Fault {
  const ids = found.map(({ row }) => row.id);
  return {
    code: "reference-ambiguous",
    reason: `The key "${key}" belongs to several rows: ${ids.join(", ")}.`,
    found: key,
    wanted: "a key of one row",
    advice: "Give one of them another key.",
  };
}

function repeated(key: string): Fault {
  const reason = `The list names "${key}" twice.`;
  return { code: "item-twice", reason, found: key, wanted: "each key once", advice: "Remove one of the two." };
}

function taken(key: string, first: TypedRow): Fault {
  return {
    code: "reference-taken",
    reason: `The row "${first.row.key}" on line ${first.row.line} already refers to "${key}", and only one row may.`,
    found: key,
    wanted: "a row to which no other refers",
  };
}
