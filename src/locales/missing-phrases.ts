import type { Problem } from "../problem.ts";
import type { Catalogue } from "./catalogue.ts";

/** The phrases that the program says by itself, with the blanks it fills. A template needs phrases beyond these. */
export const PROGRAM_PHRASES: ReadonlyMap<string, readonly string[]> = new Map([
  ["value.missing", []],
  ["value.yes", []],
  ["value.no", []],
  ["date.from", ["date"]],
  ["date.until", ["date"]],
  ["mark.disputed", []],
  ["mark.stale", ["count"]],
  ["mark.unconfirmed", []],
  ["table.label", ["number"]],
  ["table.continued", ["label"]],
  ["page.number", ["page", "pages"]],
  ["see.section", ["number"]],
  ["see.table", ["number"]],
  ["legend.disputed", []],
  ["legend.stale", []],
  ["legend.unconfirmed", []],
  ["legend.missing", []],
  ["attachment.facts", []],
  ["attachment.sources", []],
]);

/** Those of the program's phrases that a catalogue lacks, or that leave out a blank. */
export function missingPhrases(catalogue: Catalogue): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, blanks] of PROGRAM_PHRASES) {
    const phrase = catalogue.phrases.get(key);
    if (!phrase) {
      problems.push({
        severity: "error",
        code: "phrase-missing",
        place: { file: catalogue.file },
        reason: `The wording lacks the phrase “${key}”, which the program needs.`,
        wanted: [key, ...blanks.map((blank) => `{${blank}}`)].join(" "),
      });
      continue;
    }
    const pieces = phrase.kind === "plain" ? phrase.pieces : phrase.forms.other;
    for (const blank of blanks) {
      if (pieces.some((piece) => typeof piece === "object" && piece.blank === blank)) continue;
      problems.push({
        severity: "error",
        code: "blank-missing",
        place: phrase.place,
        reason: `The phrase “${key}” leaves out a value.`,
        wanted: `{${blank}}`,
      });
    }
  }
  return problems;
}
