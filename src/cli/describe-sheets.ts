import type { SheetsOfPack } from "../build/sheets/sheets.ts";
import type { SheetsOfSet } from "../build/sheets/sheets-set.ts";
import { count } from "./count.ts";

/** How sheets of each kind are printed. */
const PRINT: Readonly<Record<string, string>> = {
  booklet: "Print on both sides, turned on the short edge; then fold and staple.",
  "two-up": "Print on both sides, turned on the short edge, or on one side.",
  margin: "Print at actual size; on both sides, turned on the long edge, the free margins lie on each other.",
  "margin, one-sided": "Print at actual size, on one side.",
  "crop-marks": "Print at actual size on a larger paper, and cut along the marks.",
};

interface Printing {
  readonly kind: string;
  /** False where backs keep their margin at the left, and are not meant to be printed as such. */
  readonly mirrored?: boolean;
}

const WITHOUT =
  "Links and page labels are kept; tags, bookmarks and attached facts are not: sheets are for printing, and claim neither PDF/UA nor PDF/A.";

/** What was made of each pack, how to print it, and what sheets do not have. */
export function describeSheets(made: readonly SheetsOfPack[], imposition: Printing): string {
  const lines = made.flatMap(({ file, pages, sides, scale, lostLinks }) => [
    `made ${file} (${count(pages, "page")} on ${count(sides, "side")}${sizeOf(scale)})`,
    ...lost(lostLinks),
  ]);
  return [
    ...lines,
    PRINT[imposition.mirrored === false ? `${imposition.kind}, one-sided` : imposition.kind] ?? "",
    WITHOUT,
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** The list of a set's cover, and what else is worth knowing before it is printed. */
export function describeSet({ file, entries, copies, pages, sheets, lostLinks }: SheetsOfSet): string {
  const lines = entries.map(
    (each) =>
      `  ${each.number}  ${count(each.copies, "copy", "copies")} of ${each.title} (${each.detail}): pages ${each.from} to ${each.to}`,
  );
  const made = `made ${file} (${count(copies, "copy", "copies")}, ${count(pages, "page")} on ${count(sheets, "sheet")})`;
  return [made, ...lines, ...lost(lostLinks), WITHOUT].map((line) => `${line}\n`).join("");
}

const sizeOf = (scale: number): string => (scale < 1 ? `, at ${Math.round(scale * 100)} % of their size` : "");

const lost = (links: number): readonly string[] =>
  links === 0 ? [] : [`  ${count(links, "link")} lost: they lead to what the sheets do not have`];
