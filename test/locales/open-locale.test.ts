import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { missingPhrases } from "../../src/locales/missing-phrases.ts";
import { openLocale } from "../../src/locales/open-locale.ts";
import { phraseBlanks } from "../../src/locales/phrase-blanks.ts";
import { readCatalogue } from "../../src/locales/read-catalogue.ts";
import { UnknownPhrase } from "../../src/locales/unknown-phrase.ts";

const file = "templates/wording/en.yaml";
const catalogue = readCatalogue(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"), file);
const english = openLocale("en", catalogue.value);
const bare = (language: string): ReturnType<typeof openLocale> =>
  openLocale(language, readCatalogue(`language: ${language}\nphrases: {}\n`, "x.yaml").value);

/** No-break spaces shown as _. */
const shown = (text: string): string => text.replaceAll("\u00A0", "_");

test("the project's English wording is complete and without fault", () => {
  expect([...catalogue.problems, ...missingPhrases(catalogue.value)]).toEqual([]);
});

describe("English dates", () => {
  test.each([
    [{ year: 2015 }, "2015", "2015"],
    [{ year: 2015, month: 12 }, "December_2015", "Dec_2015"],
    [{ year: 2015, month: 12, day: 21 }, "21_December_2015", "21_Dec_2015"],
    [{ year: 1995, until: { year: 1996 } }, "1995–1996", "1995–1996"],
  ])("%o", (date, long, short) => {
    expect(shown(english.date(date))).toBe(long);
    expect(shown(english.date(date, "short"))).toBe(short);
  });

  test.each([
    [{ year: 2012, month: 11, day: 26 }, { year: 2012, month: 11, day: 27 }, "26–27_November_2012"],
    [{ year: 2012, month: 11, day: 30 }, { year: 2012, month: 12, day: 2 }, "30_November_– 2_December_2012"],
    [{ year: 2012, month: 11, day: 30 }, { year: 2013, month: 1, day: 2 }, "30_November_2012_– 2_January_2013"],
    [{ year: 2012, month: 11 }, { year: 2012, month: 12 }, "November–December_2012"],
    [{ year: 2007 }, { year: 2013 }, "2007–2013"],
    [{ year: 2007, month: 6 }, { year: 2013 }, "June_2007_– 2013"],
    [{ year: 2007 }, { year: 2007 }, "2007"],
    [{ year: 2020 }, null, "from_2020"],
    [null, { year: 2013 }, "until_2013"],
    [null, null, ""],
  ])("a range from %o to %o", (from, to, text) => {
    expect(shown(english.dateRange(from, to))).toBe(text);
  });
});

test("other languages come by their tag alone: dates and numbers need no code of ours", () => {
  const [russian, kazakh] = [bare("ru"), bare("kk")];
  const [from, to] = [
    { year: 2012, month: 11, day: 26 },
    { year: 2012, month: 11, day: 27 },
  ];
  expect(shown(russian.date({ year: 2015, month: 12, day: 21 }))).toBe("21_декабря_2015_г.");
  expect(shown(russian.dateRange(from, to))).toBe("26–27_ноября_2012_г.");
  expect(shown(kazakh.dateRange(from, to))).toBe("2012_ж._26–27_қараша");
  expect(shown(russian.number(20592571.5))).toBe("20_592_571,5");
  expect(russian.list(["а", "б"])).toBe("а и б");
});

describe("Russian dates by the project's wording", () => {
  const path = "templates/wording/ru.yaml";
  const russian = openLocale(
    "ru",
    readCatalogue(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"), path).value,
  );

  test("a year alone has its word in running text, and none in a table", () => {
    expect(shown(russian.date({ year: 2012 }))).toBe("2012_г.");
    expect(shown(russian.date({ year: 2012 }, "short"))).toBe("2012");
    expect(shown(russian.dateRange({ year: 2007 }, { year: 2013 }))).toBe("2007–2013_гг.");
    expect(shown(russian.dateRange({ year: 2007 }, { year: 2007 }))).toBe("2007_г.");
    expect(shown(russian.dateRange({ year: 2007 }, { year: 2013 }, "short"))).toBe("2007–2013");
    expect(shown(russian.dateRange({ year: 2007, month: 6 }, { year: 2012 }))).toBe("июнь_2007_г._– 2012_г.");
    expect(shown(russian.date({ year: 1995, until: { year: 1996 } }))).toBe("1995–1996_гг.");
  });

  test("a month after “from” stands in the genitive", () => {
    expect(shown(russian.dateRange({ year: 2012, month: 5 }, null))).toBe("с_мая_2012_г.");
    expect(shown(russian.dateRange(null, { year: 2012, month: 5 }))).toBe("по_май_2012_г.");
    expect(shown(russian.dateRange({ year: 2012, month: 5, day: 3 }, null))).toBe("с_3_мая_2012_г.");
  });
});

test("countries, currencies and languages have names in any language by their codes, and other codes none", () => {
  const kazakh = bare("kk");
  expect(kazakh.named("currency", "KZT")).toBe("Қазақстан теңгесі");
  expect(kazakh.named("region", "KZ")).toBe("Қазақстан");
  expect(bare("ru").named("language", "kk")).toBe("казахский");
  expect([kazakh.named("currency", "no code"), kazakh.named("region", "XQ")]).toEqual([undefined, undefined]);
});

test("numbers are grouped and keep their decimals, or get as many as wanted", () => {
  expect(english.number(20592571)).toBe("20,592,571");
  expect(english.number(0.0375)).toBe("0.0375");
  expect(english.number(261.421, 1)).toBe("261.4");
  expect(english.number(12, 2)).toBe("12.00");
});

describe("phrases", () => {
  const russian = readCatalogue(
    `language: ru
phrases:
  hello: Здравствуйте, {who}!
  meetings:
    one: "{count} встреча"
    few: "{count} встречи"
    many: "{count} встреч"
    other: "{count} встречи"
  deep: { er: { still: 12 } }
`,
    "ru.yaml",
  );

  test("are cut at their blanks, and nested keys are joined with dots", () => {
    const locale = openLocale("ru", russian.value);
    expect(russian.problems).toEqual([]);
    expect(locale.say("hello")).toEqual(["Здравствуйте, ", { blank: "who" }, "!"]);
    expect(locale.say("deep.er.still")).toEqual(["12"]);
    expect(phraseBlanks(russian.value).get("meetings")).toEqual(["count"]);
  });

  test.each([
    [1, " встреча"],
    [3, " встречи"],
    [5, " встреч"],
    [21, " встреча"],
    [1.5, " встречи"],
  ])("take the plural form of %d", (count, form) => {
    expect(openLocale("ru", russian.value).say("meetings", count)[1]).toBe(form);
  });

  test("that the catalogue lacks are refused by name", () => {
    expect(() => english.say("no.such")).toThrow(UnknownPhrase);
    expect([english.has("value.missing"), english.has("no.such")]).toEqual([true, false]);
  });
});

describe("a faulty wording is reported with its place", () => {
  test.each([
    ["a lacking plural form", "language: ru\nphrases:\n  n:\n    one: x\n    other: y\n", "plural-form-missing", 3],
    ["a blank without a name", "language: en\nphrases:\n  a: x { } y\n", "blank-name", 3],
    ["a phrase without a text", "language: en\nphrases:\n  a:\n", "phrase-expected", 3],
    ["no language", "phrases:\n  a: b\n", "language-expected", 1],
    ["no such language", "language: e n\n", "language-expected", 1],
    ["broken YAML", 'language: en\nphrases:\n  a: "x\n', "yaml-syntax", 4],
    ["a list of phrases", "language: en\nphrases:\n  - a\n", "phrase-expected", 3],
    ["a key written twice", "language: en\nphrases:\n  a: b\n  a: c\n", "yaml-syntax", 4],
  ])("%s", (_, text, code, line) => {
    const [problem] = readCatalogue(text, "x.yaml").problems;
    expect(problem).toMatchObject({ severity: "error", code, place: { file: "x.yaml", line } });
  });

  test("and so is a phrase of the program that is missing or leaves out a blank", () => {
    const { value } = readCatalogue("language: en\nphrases:\n  date: { from: since }\n", "x.yaml");
    const problems = missingPhrases(value);
    expect(problems).toContainEqual(expect.objectContaining({ code: "blank-missing", wanted: "{date} or {of-date}" }));
    expect(problems).toContainEqual(expect.objectContaining({ code: "phrase-missing", wanted: "mark.stale {count}" }));
  });
});
