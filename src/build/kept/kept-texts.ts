import { keptTemplates } from "../../filling/compile-templates.ts";
import { keptHyphens } from "../../locales/hyphenate.ts";
import { keptRecords } from "../../tables/read-csv.ts";
import { keptChecks } from "../loading/check-texts.ts";
import { keptKind } from "./kept-kind.ts";

/** What is made before a page is thought of: tables and templates parsed, these checked and compiled, long words hyphenated. */
const kinds = [
  keptKind("records.json", keptRecords, 5),
  keptKind("checks.json", keptChecks),
  keptKind("templates.json", keptTemplates),
  keptKind("hyphens.json", keptHyphens),
];

export function recallTexts(): void {
  for (const kind of kinds) kind.recall();
}

export async function keepTexts(): Promise<void> {
  for (const kind of kinds) await kind.keep();
}
