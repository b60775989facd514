import type { PartialDate } from "../facts/date.ts";
import type { Value } from "../facts/facts.ts";
import type { Locale } from "../locales/locale.ts";

/**
 * The order of two values: numbers by size, dates by their beginning (2015 before 2015-12), no before yes, texts as the
 * language sorts names. A missing value comes last.
 */
export function compareValues(locale: Locale, a: Value, b: Value): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (isDate(a) && isDate(b)) return dateOrder(a) - dateOrder(b);
  return locale.compare(text(a), text(b));
}

const isDate = (value: Value): value is PartialDate => typeof value === "object" && value !== null && "year" in value;

const dateOrder = (date: PartialDate): number => date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0);

function text(value: Exclude<Value, null>): string {
  if (typeof value !== "object") return String(value);
  return isDate(value) ? String(dateOrder(value)) : value.join(" ");
}
