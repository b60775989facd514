import type { SetImposition } from "./sheet-set.ts";

/** The fixed words of a cover sheet. */
export interface CoverWords {
  readonly number: string;
  readonly document: string;
  readonly copies: string;
  readonly pagesEach: string;
  readonly pagesHere: string;
  readonly layouts: Readonly<Record<SetImposition["kind"], string>>;
  readonly totals: (documents: number, copies: number, sheets: number, paper: string) => string;
  readonly printBoth: string;
  readonly printOne: string;
}

/** The words of a project whose wordings have none. */
export const ENGLISH: CoverWords = {
  number: "No.",
  document: "Document",
  copies: "Copies",
  pagesEach: "Pages each",
  pagesHere: "Pages of this file",
  layouts: {
    pages: "a page a side",
    booklet: "booklet: fold and staple",
    "two-up": "two pages a side",
    margin: "with a margin to punch",
  },
  totals: (documents, copies, sheets, paper) =>
    `Documents: ${documents}  ·  Copies: ${copies}  ·  Sheets of ${paper}, with this one: ${sheets}`,
  printBoth: "Print the whole file at actual size, on both sides, turned on the long edge.",
  printOne: "Print the whole file at actual size, on one side.",
};
