import { readFileSync } from "node:fs";
import { compose } from "../../src/document/compose.ts";
import type { BriefingDocument } from "../../src/document/document.ts";
import { PLACE_CLOSE, PLACE_OPEN, type Filled, type Placed } from "../../src/filling/filled.ts";
import { openLocale } from "../../src/locales/open-locale.ts";
import { readCatalogue } from "../../src/locales/read-catalogue.ts";
import type { Checked } from "../../src/problem.ts";

const wording = "templates/wording/en.yaml";
export const english = openLocale("en", readCatalogue(readFileSync(wording, "utf8"), wording).value);

/** A template's text with placed things in it, such as those a helper or a cell gives. */
export function fillIn(strings: TemplateStringsArray, ...values: readonly (Placed | string)[]): Filled {
  const placed: Placed[] = [];
  const markdown = strings.reduce((before, part, at) => {
    const value = values[at - 1] ?? "";
    if (typeof value === "string") return before + value + part;
    return `${before}${PLACE_OPEN}${placed.push(value) - 1}${PLACE_CLOSE}${part}`;
  });
  return {
    pack: {
      id: "countries/atlantis.en",
      language: "en",
      subject: "countries/atlantis",
      template: {
        name: "country",
        file: "templates/country.md",
        path: "countries/{{country.id}}",
        title: "{{country.name}}",
        languages: ["en"],
        body: markdown,
        bodyLine: 8,
      },
    },
    title: "Atlantis",
    markdown,
    placed,
    reads: [],
    sources: [],
  };
}

export const text = (words: string): Placed => ({ kind: "text", text: words });

export const composeEnglish = (filled: Filled): Checked<BriefingDocument> =>
  compose(filled, { locale: english, series: "Packs", factsTo: { year: 2025, month: 11, day: 26 } });

/** The blocks of a template that must be without mistakes. */
export function blocksOf(filled: Filled): BriefingDocument["blocks"] {
  const { value, problems } = composeEnglish(filled);
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.reason).join("\n"));
  return value.blocks;
}
