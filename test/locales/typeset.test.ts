import { describe, expect, test } from "vitest";
import { typeset } from "../../src/locales/typeset.ts";

/** No-break spaces shown as _. */
const shown = (text: string, language: string): string => typeset(text, language).replaceAll("\u00A0", "_");

describe("running text is set as its language wants it", () => {
  test.each([
    ["ru", "Подписано в мае 2012 г. по итогам 5 встреч", "Подписано в_мае 2012_г. по_итогам 5 встреч"],
    ["ru", "И 719 млн евро, 12 % из 5 стран", "И_719_млн евро, 12_% из_5 стран"],
    ["ru", "закрыта 1 ноября 2010 года", "закрыта 1_ноября 2010_года"],
    ["ru", 'Совет "ЕС - Центральная Азия" в Брюсселе', "Совет «ЕС_— Центральная Азия» в_Брюсселе"],
    ["ru", "в 2007-2013 гг. и 26-27 ноября", "в_2007–2013_гг. и_26–27_ноября"],
    ["en", "The EU's \"Global Gateway\" states' share", "The EU’s “Global Gateway” states’ share"],
    ["en", "EUR 719 million for 2007-2013 - not more", "EUR_719_million for 2007–2013_– not more"],
    ["en", "by J. Borrell in Article 5", "by J._Borrell in Article_5"],
    ["kk", "2012 ж. 5 млн", "2012_ж. 5_млн"],
    ["de", 'Das "Abkommen" über 5 Mio. Euro', "Das „Abkommen“ über 5_Mio. Euro"],
    ["tr", 'Bir "anlaşma" 5 %', "Bir “anlaşma” 5_%"],
  ])("%s: %s", (language, text, set) => {
    expect(shown(text, language)).toBe(set);
    expect(shown(typeset(text, language), language)).toBe(set);
  });

  test("and what is no running text stays: ISO dates, numbers of documents, addresses", () => {
    for (const text of ["2012-11-26", "MEMO-12-917", "COM(2019)12", "https://x.org/a-1-2", "GSP+", "A-1-2-3"])
      expect(typeset(text, "en")).toBe(text);
  });
});
