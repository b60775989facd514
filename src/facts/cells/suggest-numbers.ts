import { parseNumber } from "./parse-number.ts";

/** Letters typed for digits, and signs that are no digits at all. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  О: "0",
  о: "0",
  l: "1",
  I: "1",
  З: "3",
  "−": "-",
  "–": "-",
};

/**
 * The numbers that somebody may have meant who wrote `text`: letters that look like digits, blanks and commas that
 * group, a decimal comma, a currency sign or a unit. `12,4O0` may be 12400 or 12.4. Empty where nothing is likely.
 */
export function suggestNumbers(text: string): number[] {
  const digits = text
    .replace(/(?<=\d.*|^)[OoОоlIЗ](?=.*\d|$)/gu, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(/[−–]/g, "-")
    .replace(/[\s'’_]/g, "")
    .replace(/^[^\d.,+-]+|[^\d.,]+$/gu, "");
  if (!/\d/.test(digits) || text.replace(/[^\p{L}]/gu, "").length > 5) return [];
  const readings = [grouped(digits, ","), grouped(digits, "."), digits];
  const values = readings.flatMap((each) => (each === null ? [] : [parseNumber(each)]));
  return [...new Set(values.filter((value) => value !== null))];
}

/** The number if `group` separates thousands, and the other of comma and point the decimals; null where it cannot. */
function grouped(text: string, group: "," | "."): string | null {
  const decimal = group === "," ? "." : ",";
  const [whole, ...decimals] = text.split(decimal);
  if (whole === undefined || decimals.length > 1) return null;
  const parts = whole.split(group);
  const groupsOfThree = parts.slice(1).every((part) => /^\d{3}$/.test(part)) && /^[+-]?\d{1,3}$/.test(parts[0] ?? "");
  if (parts.length > 1 && !groupsOfThree) return null;
  return [parts.join(""), ...decimals].join(".");
}
