/** What a language asks of running text. */
export interface Typography {
  /** Opening and closing. */
  readonly quotes: readonly [string, string];
  /** What a hyphen between two spaces stands for; no line begins with it. */
  readonly dash: "–" | "—";
  /** Words that stay on the line of the figure before them, such as units. */
  readonly afterFigure: readonly string[];
  /** Words that stay on the line of what follows, such as short prepositions. */
  readonly beforeWord: readonly string[];
  /** Signs and words that stay on the line of the figure that follows. */
  readonly beforeFigure: readonly string[];
  /** Matches, without a width, between syllables: for a language that TeX has no patterns for. */
  readonly syllables?: RegExp;
}

/** Of a language that is not listed below: only what is never wrong. */
export const PLAIN: Typography = {
  quotes: ["“", "”"],
  dash: "–",
  afterFigure: ["%"],
  beforeWord: [],
  beforeFigure: ["№", "§", "EUR", "USD"],
};

/** Months as they stand behind a day. */
const MONTHS = {
  en: "January February March April May June July August September October November December",
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
};

/**
 * Every Kazakh syllable has one vowel and begins with one consonant at most, so a word may be broken before a consonant
 * and a vowel behind it. Left alone are и, у, ю and й, which are vowel or consonant by what stands beside them.
 */
const KAZAKH_SYLLABLES = /(?<=[аәеёоөұүыіэя][бвгғджзкқлмнңпрстфхһцчшщ]*)(?=[бвгғджзкқлмнңпрстфхһцчшщ][аәеоөұүыіэя])/iu;

/** By language, without region. A language that stands here needs no other code. */
export const TYPOGRAPHY: Readonly<Record<string, Typography>> = {
  en: {
    quotes: ["“", "”"],
    dash: "–",
    afterFigure: `% per million billion trillion thousand km sq ha MW GW tonnes ${MONTHS.en}`.split(" "),
    beforeWord: [],
    beforeFigure: ["EUR", "USD", "No", "No.", "Nos.", "Article", "Art.", "Annex", "phase", "§"],
  },
  // Milchin and Cheltsova, Spravochnik izdatelya i avtora: figures with what they count, short prepositions, dashes.
  ru: {
    quotes: ["«", "»"],
    dash: "—",
    afterFigure:
      `% г. гг. год года году годы годов годах века тыс. млн млрд трлн евро долл. км кв. га МВт ГВт ${MONTHS.ru}`.split(
        " ",
      ),
    beforeWord: "в во к ко с со о об у на по от до из за и".split(" "),
    beforeFigure: "№ § ст. п. с.".split(" "),
  },
  kk: {
    quotes: ["«", "»"],
    dash: "—",
    afterFigure: `% ж. жж. жыл жылғы жылы мың млн млрд трлн еуро км га МВт ГВт ${MONTHS.kk}`.split(" "),
    beforeWord: [],
    beforeFigure: ["№", "§"],
    syllables: KAZAKH_SYLLABLES,
  },
  de: {
    quotes: ["„", "“"],
    dash: "–",
    afterFigure: `% Mio. Mrd. Millionen Milliarden Prozent Euro km ha MW GW ${MONTHS.de}`.split(" "),
    beforeWord: [],
    beforeFigure: "Nr. Art. § S.".split(" "),
  },
};
