import type { Checked, Problem } from "../problem.ts";
import type { Dispute, FactId, RowId } from "./facts.ts";
import { keysIn } from "./cells/keys-in.ts";
import type { Fault } from "./cells/read-value.ts";
import { didYouMean, suggestFrom, type Suggest } from "../suggest.ts";
import { placeOf, problemAt, type TypedTable } from "./cells/typed-table.ts";

/**
 * Reads the disputes table: `row_refs` names rows as `table/key`, `field_refs` names readings by their keys, each of
 * which stands for the fact that it is a reading of. Where `tables` are not all (`incomplete`), a row of another is not
 * reported.
 */
export function readDisputes(
  table: TypedTable,
  tables: ReadonlyMap<string, TypedTable>,
  factOf: ReadonlyMap<string, FactId>,
  readings: TypedTable | undefined,
  incomplete = false,
): Checked<readonly Dispute[]> {
  const problems: Problem[] = [];
  const suggestRow = suggestFrom(() =>
    [...tables.values()].flatMap(({ byKey }) => [...byKey.values()].map(({ row }) => row.id)),
  );
  const suggestReading = suggestFrom(() => readings?.byKey.keys() ?? []);
  // Where field_refs is declared as a reference, its dangling keys have been reported with all others.
  const referenced = table.schema.field.get("field_refs")?.reference !== undefined;
  const disputes = [...table.byKey.values()].map((row): Dispute => {
    const report = (field: string, fault: Fault): void =>
      void problems.push(problemAt(placeOf(table, row, field), fault));
    const rows = keysIn(row.row.values.row_refs).filter((id) => {
      const known = rowExists(id, tables, incomplete);
      if (known === false)
        report("row_refs", {
          ...dangling(`There is no row "${id}".`, id, "table/key of a row", suggestRow),
          ...(tables.has(tableOf(id)) ? {} : { about: [tableOf(id)] }),
        });
      return known === true;
    });
    const facts = keysIn(row.row.values.field_refs).flatMap((key): FactId[] => {
      const fact = factOf.get(key);
      if (fact !== undefined) return [fact];
      // A reading that exists but gives no fact is faulty, and has been reported.
      const certain = readings?.complete === true && !readings.byKey.has(key);
      if (certain && !referenced)
        report("field_refs", dangling(`There is no reading "${key}".`, key, "the key of a reading", suggestReading));
      return [];
    });
    return { row: row.row.id, rows, facts: [...new Set(facts)] };
  });
  return { value: disputes, problems };
}

/** Undefined where rows of its table, or tables, may be missing. */
function rowExists(id: RowId, tables: ReadonlyMap<string, TypedTable>, incomplete: boolean): boolean | undefined {
  const table = tables.get(tableOf(id));
  if (table?.byKey.has(id.slice(tableOf(id).length + 1))) return true;
  return (table?.complete ?? !incomplete) ? false : undefined;
}

const tableOf = (id: RowId): string => id.slice(0, Math.max(0, id.indexOf("/")));

function dangling(reason: string, found: string, wanted: string, suggest: Suggest): Fault {
  return { code: "dispute-dangling", reason, found, wanted, advice: didYouMean(suggest(found)) };
}
