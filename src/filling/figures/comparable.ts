import type { FieldSchema } from "../../facts/descriptor.ts";
import type { Row } from "../../facts/facts.ts";
import type { Problem } from "../../problem.ts";
import type { Call } from "../helper.ts";
import { rowPlaces } from "../row-places.ts";

/** Rows that stand together in a sum or a chart, and in which fields they need not agree. */
interface Together {
  readonly field: FieldSchema;
  readonly rows: readonly Row[];
  /** What a chart tells apart by its panels, categories or labels, and what the template mixes on purpose. */
  readonly except: readonly string[];
}

/**
 * Reports the first field in which rows differ though the descriptor wants them to agree before their numbers stand
 * together. Returns whether they may.
 */
export function areComparable(call: Call, together: Together, advice: string): boolean {
  const found = differingField(call, together);
  if (!found) return true;
  report(call, {
    code: "not-comparable",
    reason: `These numbers do not belong together: their rows differ in ${found.name}.`,
    found: rowPlaces(found.rows, found.name),
    wanted: `rows that agree in ${found.name}`,
    advice,
  });
  return false;
}

/** Reports two rows that name each other as counting the same. Returns whether there are none. */
export function areApart(call: Call, field: FieldSchema, rows: readonly Row[]): boolean {
  const found = countedTwice(call, field, rows);
  if (!found) return true;
  report(call, {
    code: "sum-counts-twice",
    reason: "These two sums may hold the same money, so they cannot be added up.",
    found: rowPlaces(found.rows, found.name),
    wanted: "rows that do not name each other there",
  });
  return false;
}

/** Whether numbers may be added up, without a word where they may not. */
export const mayBeAddedUp = (call: Call, together: Together): boolean =>
  !differingField(call, together) && !countedTwice(call, together.field, together.rows);

/** A field that keeps rows apart, and the rows that show it. */
interface Difference {
  readonly name: string;
  readonly rows: readonly Row[];
}

function differingField(call: Call, { field, rows, except }: Together): Difference | undefined {
  for (const name of field.sum?.within ?? []) {
    if (except.includes(name)) continue;
    const kinds = new Map<string, Row>();
    for (const row of rows) {
      call.session.ledger.note(row, name, false);
      const kind = JSON.stringify(row.values[name] ?? null);
      if (!kinds.has(kind)) kinds.set(kind, row);
    }
    if (kinds.size > 1) return { name, rows: [...kinds.values()] };
  }
  return undefined;
}

function countedTwice(call: Call, field: FieldSchema, rows: readonly Row[]): Difference | undefined {
  const apart = field.sum?.apart;
  if (apart === undefined) return undefined;
  const keys = new Map(rows.map((row) => [row.key, row]));
  for (const row of rows) {
    call.session.ledger.note(row, apart, false);
    const named = row.values[apart];
    const other = Array.isArray(named) ? named.map((key: string) => keys.get(key)).find((each) => each) : undefined;
    if (other) return { name: apart, rows: [row, other] };
  }
  return undefined;
}

const report = ({ session, place }: Call, problem: Omit<Problem, "severity" | "place">): void =>
  void session.problems.push({ severity: "error", place, ...problem });
