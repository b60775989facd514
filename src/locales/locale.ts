import type { PartialDate } from "../facts/date.ts";
import type { CodeKind } from "../facts/descriptor.ts";

/**
 * The habits of one language: how it writes numbers, dates, ranges and lists, and its wording. Made from a language tag
 * and a catalogue by `openLocale`; nothing else in the program formats a value.
 */
export interface Locale {
  /** BCP 47. */
  readonly language: string;
  /** Grouped as the language does, with as many decimals as the value has, or with just so many. */
  number(value: number, decimals?: number): string;
  /**
   * `21 December 2015`, `December 2015`, `2015`; short, as in tables: `21 Dec 2015`; an interval as a range. A language
   * may write a year with a word (`2015 г.`): where the style is long.
   */
  date(date: PartialDate, style?: "long" | "short"): string;
  /** `26–27 November 2012`, `2007–2013`; either end may be missing: `from 2020`, `until 2013`. */
  dateRange(from: PartialDate | null, to: PartialDate | null, style?: "long" | "short"): string;
  /** Short names of the months, January first. */
  months(): readonly string[];
  /** The name of the country with this ISO 3166-1 numeric code; undefined where the language has none. */
  country(code: string): string | undefined;
  /**
   * The language's own name of a country or region (ISO 3166-1), a currency (ISO 4217) or a language (BCP 47), by CLDR;
   * undefined where it has none.
   */
  named(kind: CodeKind, code: string): string | undefined;
  /** Running text with quotation marks, dashes and no-break spaces as its language has them: this one's where absent. */
  typeset(text: string, language?: string): string;
  /** The text with soft hyphens in long words, for narrow columns; as it is in a language without rules for it. */
  hyphenate(text: string, language?: string): string;
  /** `Kazakh and Russian`. */
  list(items: readonly string[]): string;
  /** For sorting names. */
  compare(a: string, b: string): number;
  /**
   * A phrase of the catalogue, typeset and cut at its blanks: strings, and the names of blanks where a value is to stand. A number
   * under the blank `count` chooses the plural form. Throws UnknownPhrase for a key the catalogue lacks.
   */
  say(key: string, count?: number): readonly (string | { readonly blank: string })[];
  /** Whether the catalogue has this phrase. */
  has(key: string): boolean;
}
