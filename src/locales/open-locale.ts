import type { PartialDate } from "../facts/date.ts";
import type { Catalogue } from "./catalogue.ts";
import { countryName } from "./country-name.ts";
import { DateFormats, type DateStyle } from "./date-formats.ts";
import type { Locale } from "./locale.ts";
import { shortMonths } from "./short-months.ts";
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
    if (phrase.kind === "plain") return phrase.pieces;
    return phrase.forms[plurals.select(count ?? 0)] ?? phrase.forms.other;
  };
  const sayDate = (key: string, date: string): string =>
    say(key)
      .map((piece) => (typeof piece === "string" ? piece : date))
      .join("");
  const date = (value: PartialDate, style: DateStyle = "long"): string =>
    value.until ? dates.range(value, value.until, style) : dates.one(value, style);

  return {
    language,
    number: (value, decimals) => (decimals === undefined ? plain : fixedTo(decimals)).format(value),
    date,
    dateRange(from, to, style = "long") {
      if (from && to) return dates.range(from, to.until ?? to, style);
      if (from) return sayDate("date.from", date(from, style));
      return to ? sayDate("date.until", date(to, style)) : "";
    },
    months: () => months,
    country: (code) => countryName(countries, code),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
    say,
    has: (key) => catalogue.phrases.has(key),
  };
}
