import { decodeSingleByte, type SingleByteEncoding } from "./decode-single-byte.ts";

/** Text recognised by its letters, with some of the words that tell: whoever reads them sees whether it is right. */
export interface Recognised {
  readonly encoding: SingleByteEncoding;
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * The one encoding in which bytes that are no UTF-8 read as plausible words; null where none does or both do, since a
 * wrong guess would print wrong letters. Cyrillic words are written in Cyrillic letters alone, Western ones mix accented
 * letters with plain ones, so hardly any text is plausible as both. KOI8-R, Mac Cyrillic, ISO 8859-5 and cp866 show by
 * capitals in the midst of words and by missing vowels; windows-1250 and -1254 by letters that Western languages lack.
 */
export function recogniseEncoding(bytes: Uint8Array): Recognised | null {
  const plausible = Object.entries(IS_PLAUSIBLE).flatMap(([name, isPlausible]) => {
    const encoding = name as SingleByteEncoding;
    const text = decodeSingleByte(bytes, encoding);
    const words = tellingWords(text);
    return isPlausible(words) ? [{ encoding, text, words: [...new Set(words)].slice(0, 3) }] : [];
  });
  return plausible.length === 1 ? plausible[0]! : null;
}

const IS_PLAUSIBLE = {
  "windows-1251": (words) => mostlyLike(words, CYRILLIC_WORD) && readsAsRussian(words),
  "windows-1252": (words) => mostlyLike(words, WESTERN_WORD) && words.some((word) => /[a-z]/.test(word)),
} satisfies Record<SingleByteEncoding, (words: readonly string[]) => boolean>;

/** Words with other letters than plain ones. What is no punctuation counts as a letter: `³` and `¿` show a wrong guess. */
function tellingWords(text: string): string[] {
  const words = text.match(/(?:[A-Za-z]|(?![\u00A0«»“”„‘’‹›–—…•·©®°±§№€™])[\u0080-\uFFFF])+/g) ?? [];
  return words.filter((word) => /[\u0080-\uFFFF]/.test(word));
}

const CYRILLIC_WORD = /^(?:[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў]+|[А-ЯЁІЇЄҐЎ]+)$/;
const WESTERN_WORD =
  /^(?:[àâéèêëíîóôöøåÀÉÊÓÖØÅ]|(?=.*[A-Za-z])(?:[A-ZÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØŒÙÚÛÜ]?[a-zàáâãäåæçèéêëìíîïñòóôõöøœùúûüß]+|[A-ZÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØŒÙÚÛÜ]+))$/;

/** A slip of the keyboard, such as a Latin C in a Cyrillic word, does not change the verdict. */
function mostlyLike(words: readonly string[], form: RegExp): boolean {
  const fitting = words.filter((word) => form.test(word)).length;
  return fitting > 0 && fitting >= 0.95 * words.length;
}

/** In Russian text two letters of five are vowels, and capitals are few; in a misread one it is otherwise. */
function readsAsRussian(words: readonly string[]): boolean {
  const letters = words.join("");
  const share = (kind: RegExp): number => (letters.match(kind) ?? []).length / letters.length;
  // Two letters alone may be anything.
  if (!words.some((word) => word.length > 2)) return false;
  return share(/[аеёиоуыэюяіїє]/gi) > 0.25 && share(/[а-яёіїєґў]/g) > 0.5;
}
