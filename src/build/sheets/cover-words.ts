import type { Locale } from "../../locales/locale.ts";
import { openLocale } from "../../locales/open-locale.ts";
import { readCatalogue } from "../../locales/read-catalogue.ts";
import { ENGLISH, type CoverWords } from "../../sheets/set/cover-words.ts";
import type { CoverWordings } from "../../sheets/set/read-set.ts";
import { readProjectFiles } from "../loading/project-files.ts";

const KEYS = [
  "number",
  "document",
  "copies",
  "pages-each",
  "pages-here",
  "pages",
  "booklet",
  "two-up",
  "margin",
  "totals",
  "both-sides",
  "one-side",
].map((key) => `cover.${key}`);

/** What cover sheets say in each language whose wording has it all, English first; a project without any has our own words. */
export async function readCoverWords(project: string): Promise<CoverWordings> {
  const files = await readProjectFiles(project, ["templates/wording"]);
  const locales = [...files]
    .filter(([path]) => /\.ya?ml$/.test(path))
    .map(([path, bytes]) => readCatalogue(new TextDecoder().decode(bytes), path).value)
    .map((catalogue) => openLocale(catalogue.language, catalogue))
    .filter((locale) => KEYS.every((key) => locale.has(key)));
  return new Map([["en", ENGLISH], ...locales.map((locale) => [locale.language, wordsOf(locale)] as const)]);
}

function wordsOf(locale: Locale): CoverWords {
  const say = (key: string, blanks: Readonly<Record<string, string>> = {}): string =>
    locale
      .say(`cover.${key}`)
      .map((piece) => (typeof piece === "string" ? piece : (blanks[piece.blank] ?? "")))
      .join("");
  return {
    number: say("number"),
    document: say("document"),
    copies: say("copies"),
    pagesEach: say("pages-each"),
    pagesHere: say("pages-here"),
    layouts: { pages: say("pages"), booklet: say("booklet"), "two-up": say("two-up"), margin: say("margin") },
    totals: (documents, copies, sheets, paper) =>
      say("totals", {
        documents: locale.number(documents),
        copies: locale.number(copies),
        sheets: locale.number(sheets),
        paper,
      }),
    printBoth: say("both-sides"),
    printOne: say("one-side"),
  };
}
