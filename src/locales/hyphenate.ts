import { TYPOGRAPHY } from "./typography.ts";

const SOFT_HYPHEN = "\u00AD";

/** Shorter words fit into any column; a hyphen in one would save little, and be in the way of names. */
const LONG_WORD = /\p{L}{15,}/gu;

/** So many letters stay together at either end of a word. */
const TOGETHER = 5;

/**
 * Long words with soft hyphens between their syllables, for narrow columns. A language without rules keeps its words
 * whole.
 */
export function hyphenate(text: string, language: string): string {
  const rules = TYPOGRAPHY[new Intl.Locale(language).language]?.syllables;
  return rules ? text.replace(LONG_WORD, (word) => hyphenateWord(word, rules)) : text;
}

function hyphenateWord(word: string, rules: readonly RegExp[]): string {
  const ends = new Set(rules.flatMap((rule) => Array.from(word.matchAll(rule), (match) => match.index)));
  let hyphenated = "";
  let last = 0;
  for (let at = TOGETHER; at <= word.length - TOGETHER; at++) {
    // A letter alone is no part of a word.
    if (!ends.has(at) || at - last < 2) continue;
    hyphenated += word.slice(last, at) + SOFT_HYPHEN;
    last = at;
  }
  return hyphenated + word.slice(last);
}
