import type { Problem } from "../problem.ts";
import type { Catalogue } from "./catalogue.ts";

/** A date after a preposition, in the case that the language asks for there. */
const DATE = "date|of-date";

/**
 * The phrases that the program says by itself, with the blanks it fills; of blanks joined with | it needs one. A template
 * needs phrases beyond these.
 */
export const PROGRAM_PHRASES: ReadonlyMap<string, readonly string[]> = new Map([
  ["value.missing", []],
  ["value.yes", []],
  ["value.no", []],
  ["date.from", [DATE]],
  ["date.until", [DATE]],
  ["mark.disputed", []],
  ["mark.stale", ["count"]],
  ["mark.unconfirmed", []],
  ["mark.unsourced", []],
  ["table.label", ["number"]],
  ["table.continued", ["label"]],
  ["page.number", ["page", "pages"]],
  ["see.section", ["number"]],
  ["see.table", ["number"]],
  ["legend.disputed", []],
  ["legend.stale", []],
  ["legend.unconfirmed", []],
  ["legend.unsourced", []],
  ["legend.missing", []],
  ["index.pages", ["count"]],
  ["attachment.facts", []],
  ["attachment.sources", []],
]);

/** Phrases that the program says where the wording has them, or reports when it comes to need them. */
const AT_NEED = /^(copy|cover|date|folder|gap|page|print|edition|see|table)\./;

/** Whether the program says this phrase by itself. */
export const isOfProgram = (key: string): boolean => PROGRAM_PHRASES.has(key) || AT_NEED.test(key);

/** Those of the program's phrases that a catalogue lacks, or that leave out a blank. */
export function missingPhrases(catalogue: Catalogue): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, blanks] of PROGRAM_PHRASES) {
    const phrase = catalogue.phrases.get(key);
    if (!phrase && catalogue.incomplete) continue;
    if (!phrase) {
      problems.push({
        severity: "error",
        code: "phrase-missing",
        place: { file: catalogue.file },
        reason: `The wording lacks the phrase “${key}”, which the program needs.`,
        wanted: [key, ...blanks.map(inBraces)].join(" "),
        about: [`wording.${catalogue.language}.${key}`],
      });
      continue;
    }
    const pieces = phrase.kind === "plain" ? phrase.pieces : phrase.forms.other;
    for (const blank of blanks) {
      const anyOf = blank.split("|");
      if (pieces.some((piece) => typeof piece === "object" && anyOf.includes(piece.blank))) continue;
      problems.push({
        severity: "error",
        code: "blank-missing",
        place: phrase.place,
        reason: `The phrase “${key}” leaves out a value.`,
        wanted: inBraces(blank),
      });
    }
  }
  return problems;
}

const inBraces = (blank: string): string =>
  blank
    .split("|")
    .map((name) => `{${name}}`)
    .join(" or ");
