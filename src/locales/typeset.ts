import { PLAIN, TYPOGRAPHY, type Typography } from "./typography.ts";

const NO_BREAK_SPACE = "\u00A0";
/** What may stand before a word: nothing, a space, an opening bracket or quotation mark. */
const BEFORE = String.raw`(?<=^|[\s(«„“\u00A0])`;
const AFTER = String.raw`(?=$|[\s.,;:)»”\u00A0])`;

type Rule = (text: string) => string;

/**
 * Gives running text the quotation marks, apostrophes, dashes and no-break spaces of its language. For prose and phrases
 * only: in names of documents, codes and addresses a straight mark or a hyphen may be meant.
 */
export function typeset(text: string, language: string): string {
  return text.search(WORTH_IT) < 0 ? text : rulesOf(language).reduce((set, rule) => rule(set), text);
}

/** All rules turn on one of these. */
const WORTH_IT = /[ '"-]/;

const rulesByLanguage = new Map<string, readonly Rule[]>();

function rulesOf(language: string): readonly Rule[] {
  const known = rulesByLanguage.get(language);
  if (known) return known;
  const made = makeRules(TYPOGRAPHY[new Intl.Locale(language).language] ?? PLAIN);
  rulesByLanguage.set(language, made);
  return made;
}

function makeRules({ quotes, dash, afterFigure, beforeWord, beforeFigure }: Typography): readonly Rule[] {
  const [open, close] = quotes;
  return [
    replace(/(?<=^|[\s(«„“–—\u00A0])"/g, open),
    replace(/"/g, close),
    replace(/(?<=\p{L})'(?=$|\p{L}|[\s.,;:)])/gu, "’"),
    replace(/(?<=[^\s]) - (?=\S)/g, ` ${dash} `),
    // Years, or days of a month: not the parts of a number such as 2012-11-26 or MEMO-12-917.
    replace(/(?<![\p{L}\d/.-])(\d{4})-(?=\d{4}(?![\d/-]))/gu, "$1–"),
    replace(/(?<![\p{L}\d/.-])(\d{1,2})-(?=\d{1,2}(?![\d/-]))/gu, "$1–"),
    replace(/ (?=[–—](?:[ \u00A0]|$))/g, NO_BREAK_SPACE),
    replace(new RegExp(`(?<=\\d) (?=(?:${anyOf(afterFigure)})${AFTER})`, "gu"), NO_BREAK_SPACE),
    replace(new RegExp(`${BEFORE}(${anyOf(beforeFigure)}) (?=\\d|$)`, "gu"), `$1${NO_BREAK_SPACE}`),
    ...(beforeWord.length > 0
      ? [replace(new RegExp(`${BEFORE}(${anyOf(beforeWord)}) `, "giu"), `$1${NO_BREAK_SPACE}`)]
      : []),
    // Initials stay with the name.
    replace(new RegExp(String.raw`${BEFORE}(\p{Lu}\.) (?=\p{Lu})`, "gu"), `$1${NO_BREAK_SPACE}`),
  ];
}

const replace =
  (what: RegExp, by: string): Rule =>
  (text) =>
    text.replace(what, by);

const anyOf = (words: readonly string[]): string => words.map(escaped).join("|") || "(?!)";

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
