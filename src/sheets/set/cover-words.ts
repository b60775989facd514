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

/** Languages that cover sheets are written in. */
export const COVER_LANGUAGES = ["en", "ru"] as const;
export type CoverLanguage = (typeof COVER_LANGUAGES)[number];

export const COVER_WORDS: Readonly<Record<CoverLanguage, CoverWords>> = {
  en: {
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
  },
  ru: {
    number: "№",
    document: "Документ",
    copies: "Экз.",
    pagesEach: "Стр. в экз.",
    pagesHere: "Страницы файла",
    layouts: {
      pages: "по одной странице",
      booklet: "брошюра: сложить и скрепить",
      "two-up": "по две страницы рядом",
      margin: "с полем для подшивки",
    },
    totals: (documents, copies, sheets, paper) =>
      `Документов: ${documents}  ·  Экземпляров: ${copies}  ·  Листов ${paper} вместе с этим: ${sheets}`,
    printBoth: "Печатайте весь файл в натуральную величину, с двух сторон, с переворотом по длинному краю.",
    printOne: "Печатайте весь файл в натуральную величину, с одной стороны.",
  },
};
