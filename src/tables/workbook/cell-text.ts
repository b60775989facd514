import type { SheetCell } from "./workbook.ts";

/** What a spreadsheet's cell holds, and the number format in which it is shown, where that is known. */
export interface Stored {
  readonly value: string | number | boolean | Date | null;
  readonly format?: string | undefined;
  readonly formula?: string | undefined;
  readonly isError: boolean;
}

/**
 * A spreadsheet's cell as the text that Table Schema has for it. Numbers have the 15 digits of which a spreadsheet's
 * number is sure (ECMA-376 Part 1, 18.17.5.2); a day that was entered as a month or a year, which is stored as its first
 * day, is the month or year that is shown.
 */
export function cellText({ value, format = "", formula, isError }: Stored): SheetCell | null {
  if (isError) return { text: String(value ?? ""), fault: "error" };
  if (value === null || value === "") return formula ? { text: "", fault: "unreckoned" } : null;
  if (typeof value === "string") return { text: value };
  const text = value instanceof Date ? dayText(value, shownParts(format)) : plainText(value);
  return { text, stored: true, ...(typeof value === "number" && format.includes("%") ? { fault: "percent" } : {}) };
}

const plainText = (value: number | boolean): string =>
  typeof value === "number" ? String(Number(value.toPrecision(15))) : String(value);

/** The letters of a number format that stand for parts of a moment (ECMA-376 Part 1, 18.8.31). */
function shownParts(format: string): string {
  return format
    .replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, "")
    .split(";")[0]!
    .toLowerCase();
}

function dayText(moment: Date, shown: string): string {
  if (Number.isNaN(moment.getTime())) return "";
  const [day = "", time = ""] = moment.toISOString().slice(0, 19).split("T");
  const isDay = time === "00:00:00";
  if (/[hs]/.test(shown) && !/[dy]/.test(shown)) return time.replace(/:00$/, "");
  if (!isDay) return `${day}T${time}`;
  if (/[yg]/.test(shown) && !shown.includes("d")) {
    if (shown.includes("m") && day.endsWith("-01")) return day.slice(0, 7);
    if (!shown.includes("m") && day.endsWith("-01-01")) return day.slice(0, 4);
  }
  return day;
}
