import type { Writing } from "../descriptor.ts";

/**
 * How a language writes numbers and days in figures, by CLDR. English alone does not tell the order of day and month:
 * `en-GB` and `en-US` do.
 */
export function writingOf(language: string): Writing {
  const numbers = new Intl.NumberFormat(language, { numberingSystem: "latn" }).formatToParts(1234567.8);
  const sign = (type: "decimal" | "group"): string => numbers.find((part) => part.type === type)?.value ?? "";
  const days = new Intl.DateTimeFormat(language, {
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(Date.UTC(2015, 11, 21));
  const [first] = days.filter(({ type }) => type === "day" || type === "month");
  const mark = days.find(({ type }) => type === "literal")?.value.trim();
  const order =
    /^en$/i.test(language) || !first || !mark ? {} : { days: { first: first.type as "day" | "month", mark } };
  return { decimal: sign("decimal"), group: sign("group"), ...order };
}
