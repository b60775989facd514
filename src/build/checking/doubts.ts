import type { FactId, Facts, Reading, Row, RowId } from "../../facts/facts.ts";
import { writeDate } from "../../facts/dates/write-date.ts";
import { isOlderThan, wholeYears } from "../../filling/age.ts";
import { groundOf, type Ground } from "../../filling/ground.ts";
import { isOfFacts } from "../editions/freeze-facts.ts";

/** A reason not to rely on a row, or on one fact of it. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly table: string;
  readonly row: RowId;
  /** The one fact that it is about; the row as a whole where absent. */
  readonly field?: string;
  readonly file: string;
  readonly line: number;
  /** What the doubt rests on: a date, the key of a source, the values that differ. */
  readonly found: string;
}

export const DOUBT_KINDS = ["stale", "unconfirmed", "disputed", "unsourced"] as const;

/**
 * `stale`: older, counted from the newest fact, than its table allows (`staleAfter`). `unconfirmed`: rests on one source,
 * and a weak one (`sources.weak`). `disputed`: its readings differ, or a dispute names it. `unsourced`: no source is named.
 */
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** All doubts about the facts, in the order of the tables and their rows: those that packs mark, printed or not. */
export function doubtsAbout(facts: Facts): readonly Doubt[] {
  const ground = groundOf(facts);
  const read = byRow(facts.readings.keys());
  const named = byRow(ground.disputedFacts);
  const rows = [...facts.tables].flatMap(([table, each]) => (isOfFacts(facts, table) ? each : []));
  return rows.flatMap((row) => [
    ...staleness(row, facts),
    ...weakness(row, read.get(row.id) ?? [], facts, ground),
    ...disagreement(row, named.get(row.id) ?? [], facts, ground),
  ]);
}

function byRow(facts: Iterable<FactId>): ReadonlyMap<RowId, readonly FactId[]> {
  const rows = new Map<RowId, FactId[]>();
  for (const fact of facts) {
    // A field's name holds no dot, but a row's key may.
    const row = fact.slice(0, fact.lastIndexOf("."));
    rows.set(row, [...(rows.get(row) ?? []), fact]);
  }
  return rows;
}

function staleness(row: Row, { descriptor, newest }: Facts): Doubt[] {
  const years = descriptor.tables.get(row.table)?.staleAfter;
  const end = row.asOf?.until ?? row.asOf;
  if (years === undefined || !end || !newest || !isOlderThan(end, years, newest)) return [];
  return [doubt("stale", row, `as of ${writeDate(end)}, ${wholeYears(end, newest)} years old`)];
}

/** A row with a doubt about all of it is named once; a fact with sources of its own where these are the doubt. */
function weakness(row: Row, read: readonly FactId[], facts: Facts, { weak }: Ground): Doubt[] {
  const about = (sources: readonly string[], field?: string): Doubt[] => {
    const [first, second] = sources;
    if (first === undefined) return [doubt("unsourced", row, "no source", field)];
    return second === undefined && weak.has(first) ? [doubt("unconfirmed", row, first, field)] : [];
  };
  const whole = facts.descriptor.roles.disputes === row.table ? [] : about(row.sources);
  if (whole.length > 0) return whole;
  return read.flatMap((fact) => {
    const preferred = preferredOf(facts, fact);
    return preferred ? about(preferred.sources, fact.slice(row.id.length + 1)) : [];
  });
}

function disagreement(row: Row, named: readonly FactId[], facts: Facts, { disputedRows }: Ground): Doubt[] {
  const single = named.map((fact) => {
    const labels = (facts.readings.get(fact) ?? []).map(({ label }) => label);
    return doubt("disputed", row, labels.join(" / "), fact.slice(row.id.length + 1));
  });
  return disputedRows.has(row.id) ? [doubt("disputed", row, disputesOf(row, facts)), ...single] : single;
}

const disputesOf = ({ id }: Row, { disputes }: Facts): string =>
  disputes.flatMap(({ row, rows }) => (rows.includes(id) ? [row] : [])).join(", ");

const preferredOf = ({ readings }: Facts, fact: FactId): Reading | undefined =>
  readings.get(fact)?.find(({ preferred }) => preferred);

const doubt = (kind: DoubtKind, { table, id, file, line }: Row, found: string, field?: string): Doubt => ({
  kind,
  table,
  row: id,
  ...(field === undefined ? {} : { field }),
  file,
  line,
  found,
});
