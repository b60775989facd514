import type { Facts } from "../../facts/facts.ts";
import type { Locale } from "../../locales/locale.ts";
import { digest } from "../planning/digest.ts";
import { indexPage, type IndexWords } from "./index-page.ts";
import type { Loaded } from "../loading/load.ts";
import { RECORD_FILE, writeRecord, type PackRecord } from "./record.ts";

/**
 * What stands beside the packs and tells of them all: the record, and a page for each language that lists the packs in
 * it. `index.html` is in the language of the plain fields, or else in the first that there is; the others are named
 * `index.ru.html`.
 */
export function summaryFiles(
  packs: ReadonlyMap<string, PackRecord>,
  inputs: string | null,
  { facts, locales }: Pick<Loaded, "facts" | "locales">,
): readonly { readonly name: string; readonly content: string }[] {
  const ordered = [...packs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, entry]) => ({ id, ...entry }));
  const spoken = [...new Set(ordered.map(({ language }) => language))].toSorted();
  const { language: plain } = facts.descriptor;
  const first = spoken.includes(plain) ? plain : (spoken[0] ?? plain);
  const fileOf = (language: string): string => (language === first ? "index.html" : `index.${language}.html`);
  const pages = (spoken.length > 0 ? spoken : [first]).map((language) => {
    const others = spoken
      .filter((other) => other !== language)
      .map((other) => ({ language: other, name: ownName(other, locales.get(other)), file: fileOf(other) }));
    const words = { ...wordsIn(language, facts, locales.get(language)), others };
    const entries = ordered.filter((entry) => entry.language === language);
    return { name: fileOf(language), content: indexPage(words, entries) };
  });
  const lists = Object.fromEntries(pages.map(({ name, content }) => [name, digest(content)]));
  return [...pages, { name: RECORD_FILE, content: writeRecord(packs, { inputs, lists }) }];
}

/** The page of a language that no pack is in any more: `kept` are the names of those there are. */
export const isLeftOverIndex = (name: string, kept: ReadonlySet<string>): boolean =>
  /^index\.[A-Za-z0-9-]+\.html$/.test(name) && !kept.has(name);

function wordsIn(language: string, { descriptor }: Facts, locale: Locale | undefined): Omit<IndexWords, "others"> {
  const { title, titles, tables } = descriptor;
  return {
    language,
    title: titles?.get(language) ?? title,
    headingOf: (folder) => {
      // Packs of the rows of a table usually stand in a folder of its name.
      const table = tables.get(folder);
      const key = `folder.${folder}`;
      if (locale?.has(key))
        return locale
          .say(key)
          .filter((piece) => typeof piece === "string")
          .join("");
      return table?.titles?.get(language) ?? table?.title ?? capitalised(folder, language);
    },
    pages: (count) => {
      const number = locale?.number(count) ?? String(count);
      const phrase = locale?.say("index.pages", count) ?? [number];
      return phrase.map((piece) => (typeof piece === "string" ? piece : number)).join("");
    },
  };
}

/** A language by its own name, such as `Русский`. */
const ownName = (language: string, locale: Locale | undefined): string =>
  capitalised(locale?.named("language", language) ?? language, language);

const capitalised = (text: string, language: string): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
