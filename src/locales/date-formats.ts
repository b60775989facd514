import type { PartialDate } from "../facts/date.ts";

export type DateStyle = "long" | "short";

type Precision = "year" | "month" | "day";

const NO_BREAK_SPACE = "\u00A0";
const EN_DASH = "–";
const SPACES = /[\s\u2009\u202F\u00A0]+/g;

/**
 * Dates of one language by its CLDR patterns, with no-break spaces inside. A range is joined by a closed-up en dash where
 * both ends are single words or figures (26–27 November 2012), otherwise by a spaced one that may end a line.
 */
export class DateFormats {
  readonly #language: string;
  readonly #formats = new Map<string, Intl.DateTimeFormat>();
  /** Formatting a date costs more than filling the rest of its line, and the same few hundred come in every pack. */
  readonly #written = new Map<string, string>();

  constructor(language: string) {
    this.#language = language;
  }

  one(date: PartialDate, style: DateStyle): string {
    return this.#once(`${style} ${keyOf(date)}`, () =>
      closed(this.#format(precisionOf(date), style).format(instant(date))),
    );
  }

  /** A date as it stands after a word that asks for the genitive: `с мая 2012 г.`, where a month alone would be `май`. */
  genitive(date: PartialDate, style: DateStyle): string {
    if (date.month === undefined || date.day !== undefined) return this.one(date, style);
    return this.#once(`genitive ${style} ${keyOf(date)}`, () => {
      // Beside a day, CLDR puts a month into the form that goes with it (Unicode TR 35, part 4, "formatting months").
      const parts = this.#format("day", style).formatToParts(instant(date));
      const day = parts.findIndex(({ type }) => type === "day");
      const rest = parts.filter((_, at) => at !== day && at !== day + 1);
      return closed(rest.map(({ value }) => value).join(""));
    });
  }

  range(from: PartialDate, to: PartialDate, style: DateStyle): string {
    return this.#once(`${style} ${keyOf(from)} ${keyOf(to)}`, () => this.#range(from, to, style));
  }

  /** Two dates that share nothing. */
  join(from: string, to: string): string {
    return join(from, to);
  }

  #range(from: PartialDate, to: PartialDate, style: DateStyle): string {
    const precision = precisionOf(from);
    if (precision !== precisionOf(to)) return join(this.one(from, style), this.one(to, style));
    if (instant(from).getTime() === instant(to).getTime()) return this.one(from, style);
    const parts = this.#format(precision, style).formatRangeToParts(instant(from), instant(to));
    const text = (source: "startRange" | "endRange"): string =>
      parts.flatMap((part) => (part.source === source ? [part.value] : [])).join("");
    const first = parts.findIndex((part) => part.source === "startRange");
    const last = parts.findLastIndex((part) => part.source === "endRange");
    const shared = (from: number, to?: number): string =>
      closed(
        parts
          .slice(from, to)
          .map((part) => part.value)
          .join(""),
      );
    return (
      shared(0, first) + join(closed(text("startRange").trim()), closed(text("endRange").trim())) + shared(last + 1)
    );
  }

  #once(key: string, write: () => string): string {
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const text = write();
    this.#written.set(key, text);
    return text;
  }

  #format(precision: Precision, style: DateStyle): Intl.DateTimeFormat {
    const key = `${precision} ${style}`;
    let format = this.#formats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(this.#language, {
        timeZone: "UTC",
        year: "numeric",
        ...(precision === "year" ? {} : { month: style }),
        ...(precision === "day" ? { day: "numeric" } : {}),
      });
      this.#formats.set(key, format);
    }
    return format;
  }
}

function precisionOf(date: PartialDate): Precision {
  if (date.month === undefined) return "year";
  return date.day === undefined ? "month" : "day";
}

const keyOf = ({ year, month, day }: PartialDate): string => `${year}-${month ?? ""}-${day ?? ""}`;

const instant = (date: PartialDate): Date => new Date(Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1));

const closed = (text: string): string => text.replace(SPACES, NO_BREAK_SPACE);

function join(from: string, to: string): string {
  const spaced = from.includes(NO_BREAK_SPACE) || to.includes(NO_BREAK_SPACE);
  return spaced ? `${from}${NO_BREAK_SPACE}${EN_DASH} ${to}` : `${from}${EN_DASH}${to}`;
}
