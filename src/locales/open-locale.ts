import type { PartialDate } from "../facts/date.ts";
import type { Catalogue, Phrase, PhrasePieces } from "./catalogue.ts";
import { codeNames } from "./code-names.ts";
import { countryName } from "./country-name.ts";
import { DateFormats, type DateStyle } from "./date-formats.ts";
import { hyphenate } from "./hyphenate.ts";
import type { Locale } from "./locale.ts";
import { shortMonths } from "./short-months.ts";
import { typeset } from "./typeset.ts";
import { UnknownPhrase } from "./unknown-phrase.ts";

/** As many as a figure in a table may sensibly have; Intl would cut at three. */
const MOST_DECIMALS = 10;

/**
 * The habits of a language by Node's own Intl (CLDR) and its catalogue. Throws UnknownPhrase when asked for a phrase the
 * catalogue lacks; `missingPhrases` finds those of the program beforehand.
 */
export function openLocale(language: string, catalogue: Catalogue): Locale {
  const tag = catalogue.formats;
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: MOST_DECIMALS });
  const fixed = new Map<number, Intl.NumberFormat>();
  const dates = new DateFormats(tag);
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  const months = shortMonths(tag);
  const countries = new Intl.DisplayNames(tag, { type: "region", fallback: "none" });
  const plurals = new Intl.PluralRules(tag);
  const collator = new Intl.Collator(tag);

  const fixedTo = (decimals: number): Intl.NumberFormat => {
    const known = fixed.get(decimals);
    if (known) return known;
    const made = new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    fixed.set(decimals, made);
    return made;
  };
  const say: Locale["say"] = (key, count) => {
    const phrase = catalogue.phrases.get(key);
    if (!phrase) throw new UnknownPhrase(key, catalogue.file);
    return set(phrase.kind === "plain" ? phrase.pieces : formOf(phrase, plurals.select(count ?? 0)));
  };
  const typesetOnce = new Map<PhrasePieces, PhrasePieces>();
  const set = (pieces: PhrasePieces): PhrasePieces => {
    const known = typesetOnce.get(pieces);
    if (known) return known;
    const made = pieces.map((piece) => (typeof piece === "string" ? typeset(piece, language) : piece));
    typesetOnce.set(pieces, made);
    return made;
  };
  const sayDate = (key: string, date: PartialDate, style: DateStyle): string =>
    say(key)
      .map((piece) => (typeof piece === "string" ? piece : write(date, style, piece.blank === "of-date")))
      .join("");
  /** Years alone have a word of their own in some languages, which a table has no room for. */
  const years = (key: "date.year" | "date.years", written: string, style: DateStyle): string =>
    style === "short" || !catalogue.phrases.has(key)
      ? written
      : say(key)
          .map((piece) => (typeof piece === "string" ? piece : written))
          .join("");
  const range = (from: PartialDate, to: PartialDate, style: DateStyle): string => {
    if (from.year === to.year && isYear(from) && isYear(to)) return write(from, style);
    if (isYear(from) !== isYear(to)) return dates.join(write(from, style), write(to, style));
    const written = dates.range(from, to, style);
    return isYear(from) ? years("date.years", written, style) : written;
  };
  const write = (date: PartialDate, style: DateStyle, genitive = false): string => {
    if (date.until) return range(date, date.until, style);
    const written = genitive ? dates.genitive(date, style) : dates.one(date, style);
    return isYear(date) ? years("date.year", written, style) : written;
  };

  return {
    language,
    number: (value, decimals) => (decimals === undefined ? plain : fixedTo(decimals)).format(value),
    date: (date, style = "long") => write(date, style),
    dateRange(from, to, style = "long") {
      if (from && to) return range(from, to.until ?? to, style);
      if (from) return sayDate("date.from", from, style);
      return to ? sayDate("date.until", to, style) : "";
    },
    months: () => months,
    country: (code) => countryName(countries, code),
    named: codeNames(tag),
    typeset: (text, of = language) => typeset(text, of),
    hyphenate: (text, of = language) => hyphenate(text, of),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
    say,
    has: (key) => catalogue.phrases.has(key),
  };
}

const formOf = ({ forms }: Extract<Phrase, { kind: "plural" }>, category: Intl.LDMLPluralRule): PhrasePieces =>
  forms[category] ?? forms.other;

const isYear = (date: PartialDate): boolean => date.month === undefined;
