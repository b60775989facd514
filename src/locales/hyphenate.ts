import { createRequire } from "node:module";
import { Kept } from "../kept.ts";
import { TYPOGRAPHY } from "./typography.ts";

const SOFT_HYPHEN = "\u00AD";

/** Shorter words fit into any column; a hyphen in one would save little, and be in the way of names. */
const LONG_WORD = /\p{L}{15,}/gu;

/** So many letters stay together at either end of a word. */
const TOGETHER = 5;

/**
 * Long words with soft hyphens between their syllables, for narrow columns: by TeX's patterns for the language (F. M.
 * Liang's algorithm), or by rules of its own where there are none. Without either, words stay whole.
 */
export function hyphenate(text: string, language: string): string {
  return text.replace(LONG_WORD, (word) => {
    const key = `${language} ${word}`;
    const known = hyphenated.get(key);
    if (known !== undefined) return known;
    const made = keptHyphens.get(key) ?? keptHyphens.note(key, hyphenateWord(word, language));
    hyphenated.set(key, made);
    return made;
  });
}

/** The long words of a project are few, and come again in every pack. */
const hyphenated = new Map<string, string>();

/** Hyphenated words from one command to the next: the patterns of a language take longer to read than a page to print. */
export const keptHyphens = new Kept<string>(2_000);

function hyphenateWord(word: string, language: string): string {
  const syllables = syllablesOf(word, new Intl.Locale(language));
  let at = 0;
  return syllables
    .map((syllable, index) => {
      const isBreak = index > 0 && at >= TOGETHER && word.length - at >= TOGETHER;
      at += syllable.length;
      return (isBreak ? SOFT_HYPHEN : "") + syllable;
    })
    .join("");
}

function syllablesOf(word: string, { language, region }: Intl.Locale): readonly string[] {
  const own = TYPOGRAPHY[language]?.syllables;
  if (own) return word.split(own);
  // The English of European institutions is British where its tag does not say otherwise.
  const patterns = patternsOf(language !== "en" ? language : region === "US" ? "en-us" : "en-gb");
  return patterns ? patterns(word, { hyphenChar: SOFT_HYPHEN, minWordLength: TOGETHER }).split(SOFT_HYPHEN) : [word];
}

type HyphenateSync = (text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }) => string;

const require = createRequire(import.meta.url);
const loaded = new Map<string, HyphenateSync | undefined>();

/** Patterns are some hundred kilobytes a language: loaded when its first long word comes. */
function patternsOf(tag: string): HyphenateSync | undefined {
  if (!loaded.has(tag)) loaded.set(tag, loadPatterns(tag));
  return loaded.get(tag);
}

function loadPatterns(tag: string): HyphenateSync | undefined {
  try {
    return (require(`hyphen/${tag}`) as { readonly hyphenateSync: HyphenateSync }).hyphenateSync;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
