import type { PartialDate } from "../facts/date.ts";
import type { Row, Value } from "../facts/facts.ts";
import { compareValues } from "./compare-values.ts";
import { isDate } from "./print.ts";
import { FieldValue, Group, Matcher, ROW, Reckoned, RowList, Verdict, isRowView } from "./seen.ts";
import type { Session } from "./session.ts";
import { followRelation } from "./view-row.ts";

/** A value as data, or the rows something stands for. */
export type Plain = Value | readonly Row[];

/** What a value is worth in a comparison; undefined where there is nothing to compare with. */
export function plain(seen: unknown): Plain | undefined {
  if (seen instanceof FieldValue) return seen.value ?? undefined;
  if (isRowView(seen)) return [seen[ROW].row];
  if (seen instanceof RowList) return seen.rows;
  if (seen instanceof Group) return plain(seen.key);
  if (seen instanceof Reckoned) return seen.value;
  if (seen instanceof Verdict) return seen.holds;
  return typeof seen === "string" || typeof seen === "number" || typeof seen === "boolean" ? seen : undefined;
}

/** Whether a row's field or relation is as `where` wants it. Reading is noted. */
export function matches(session: Session, row: Row, name: string, wanted: unknown): boolean {
  const actual = readPlain(session, row, name);
  if (!(wanted instanceof Matcher)) return meets(actual, plain(wanted));
  switch (wanted.kind) {
    case "any":
      return wanted.wanted.some((one) => meets(actual, plain(one)));
    case "none":
      return !wanted.wanted.some((one) => meets(actual, plain(one)));
    case "missing":
      return isEmpty(actual);
    case "present":
      return !isEmpty(actual);
    case "from":
      return orderAgainst(session, actual, wanted.wanted[0]) >= 0;
    case "until":
      return orderAgainst(session, actual, wanted.wanted[0]) <= 0;
  }
}

/** Whether two things are the same: a list or several rows hold one of those wanted, a key names its row. */
export function meets(actual: Plain | undefined, wanted: Plain | undefined): boolean {
  if (isEmpty(actual) || isEmpty(wanted)) return false;
  return parts(actual).some((one) => parts(wanted).some((other) => same(one, other)));
}

function readPlain(session: Session, row: Row, name: string): Plain {
  const schema = session.facts.descriptor.tables.get(row.table);
  const relation = schema?.relations.get(name);
  if (relation) return followRelation(session, row, relation);
  if (schema?.field.has(name)) session.ledger.note(row, name, false);
  return row.values[name] ?? null;
}

/** Below, at or above zero as a value is less, as much or more than a limit; NaN where either is missing. */
export function orderAgainst(session: Session, actual: Plain | undefined, limit: unknown): number {
  const bound = plain(limit);
  const value = typeof bound === "string" && isDate(actual) ? dateFrom(bound) : bound;
  if (isEmpty(actual) || isEmpty(value) || isRows(actual) || isRows(value)) return Number.NaN;
  return compareValues(session.locale, actual, value);
}

type Part = string | number | boolean | PartialDate | Row;

const isRows = (value: Plain): value is readonly Row[] => Array.isArray(value) && typeof value[0] === "object";

function parts(value: Plain): readonly Part[] {
  if (isRows(value)) return value;
  if (value === null) return [];
  return typeof value === "object" && "length" in value ? value.flatMap((one) => one) : [value];
}

function same(one: Part, other: Part): boolean {
  if (typeof one === "object" && typeof other === "object")
    return "id" in one ? "id" in other && one.id === other.id : isDate(other) && written(one) === written(other);
  if (typeof one === "object") return textOf(one) === other;
  return typeof other === "object" ? textOf(other) === one : one === other;
}

const textOf = (value: PartialDate | Row): string => ("id" in value ? value.key : written(value));

/** As a cell has it: `2015-12`. */
function written(date: PartialDate): string {
  const one = [String(date.year).padStart(4, "0"), twoDigits(date.month), twoDigits(date.day)].join("");
  return date.until ? `${one}/${written(date.until)}` : one;
}

const twoDigits = (part: number | undefined): string => (part === undefined ? "" : `-${String(part).padStart(2, "0")}`);

function dateFrom(text: string): PartialDate | undefined {
  const [year, month, day] = text.split("-").map(Number);
  if (year === undefined || Number.isNaN(year)) return undefined;
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

const isEmpty = (value: Plain | undefined): value is undefined | null =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
