import { describe, expect, test } from "vitest";
import { matchPacks } from "../../src/packs/match-packs.ts";
import { readTemplate } from "../../src/packs/read-template.ts";
import { selectPacks } from "../../src/packs/select-packs.ts";
import type { Problem } from "../../src/problem.ts";
import { makeFacts } from "../filling/make-facts.ts";
import { smallSketch, smallWorld } from "../filling/small-world.ts";

const FRONT = `each: countries
as: country
file: countries/{{country.id}}
title: "{{country.name}} and the EU"
languages: [en, ru]`;

const template = (front: string, body = "Body\n"): ReturnType<typeof readTemplate> =>
  readTemplate(`---\n${front}\n---\n${body}`, "templates/country.md");

const brief = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, place, advice }) => `${place.line}:${place.column} ${code}${advice ? ` (${advice})` : ""}`);

describe("a template file", () => {
  test("is its front matter and its body, each with its place", () => {
    const { value, problems } = template(`${FRONT}\nhaving: { relations: [meetings], atLeast: 2 }`);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      name: "country",
      each: "countries",
      as: "country",
      path: "countries/{{country.id}}",
      title: "{{country.name}} and the EU",
      languages: ["en", "ru"],
      having: { relations: ["meetings"], atLeast: 2 },
      body: "Body\n",
      bodyLine: 9,
    });
    expect(value.places?.["title"]).toEqual({ file: "templates/country.md", line: 5, column: 9 });
  });

  test("names its sheet, where it is another than A4", () => {
    expect(template(`${FRONT}\npaper: A5`).value.paper).toBe("A5");
    expect(template(FRONT).value.paper).toBeUndefined();
  });

  test("with Windows line ends and a byte order mark is read too", () => {
    const { value, problems } = readTemplate("\uFEFF---\r\nfile: a\r\ntitle: A\r\n---\r\nBody", "templates/a.md");
    expect([problems, value.path, value.body, value.bodyLine]).toEqual([[], "a", "Body", 5]);
  });

  test.each([
    ["an unknown key", "file: a\ntitel: A\ntitle: A", ["3:1 front-matter-key (Did you mean title?)"]],
    ["no title", "file: a", ["1:1 front-matter-key-missing"]],
    ["each without as", "file: a\ntitle: A\neach: countries", ["1:1 front-matter-key-missing"]],
    ["as without each", "file: a\ntitle: A\nas: country", ["1:1 front-matter-key-missing"]],
    ["a title that is a list", "file: a\ntitle: [A]", ["3:8 front-matter-value"]],
    ["languages that are none", "file: a\ntitle: A\nlanguages: [1]", ["4:12 front-matter-value"]],
    ["a language for no rows", "file: a\ntitle: A\nlanguages: [en, { kk: [] }]", ["4:12 front-matter-value"]],
    ["a language twice", "file: a\ntitle: A\nlanguages: [en, en]", ["4:12 front-matter-value"]],
    ["having without relations", "file: a\ntitle: A\nhaving: { atLeast: 2 }", ["4:9 front-matter-value"]],
    [
      "a misspelt part of having",
      "file: a\ntitle: A\nhaving: { relations: [x], atleast: 2 }",
      ["4:9 front-matter-value"],
    ],
    ["where without a text", "file: a\ntitle: A\neach: x\nas: y\nwhere: { a: }", ["6:8 front-matter-value"]],
    ["where that is a text", "file: a\ntitle: A\neach: x\nas: y\nwhere: planned", ["6:8 front-matter-value"]],
    ["where without each", "file: a\ntitle: A\nwhere: { a: b }", ["1:1 front-matter-key-missing"]],
    ["a paper that is none", "file: a\ntitle: A\npaper: A3", ["4:8 front-matter-value"]],
    ["a name of two words", "file: a\ntitle: A\neach: x\nas: my country", ["5:5 front-matter-value"]],
  ])("with %s is refused with the place", (_, front, expected) => {
    expect(brief(template(front).problems)).toEqual(expected);
  });

  test("with a title that opens with braces outside quotes is refused with advice", () => {
    const { problems } = template("file: a\ntitle: {{country.name}} x");
    expect(problems[0]).toMatchObject({ code: "yaml-syntax", place: { line: 3 } });
  });

  test("without a front matter is refused", () => {
    expect(brief(readTemplate("# Hello", "templates/a.md").problems)).toEqual(["1:1 front-matter-missing"]);
  });
});

const select = (front: string): ReturnType<typeof selectPacks> => selectPacks(smallWorld(), [template(front).value]);

const inLanguages = (languages: string): ReturnType<typeof selectPacks> =>
  select(FRONT.replace("languages: [en, ru]", `languages: ${languages}`));

describe("packs", () => {
  test("are one per row and language, in that order", () => {
    const { value, problems } = select(FRONT);
    expect(problems).toEqual([]);
    expect(value.map(({ id, subject }) => [id, subject])).toEqual([
      ["countries/kz.en", "countries/kz"],
      ["countries/kz.ru", "countries/kz"],
      ["countries/kg.en", "countries/kg"],
      ["countries/kg.ru", "countries/kg"],
    ]);
  });

  test("are made of some rows only in a language that says so", () => {
    expect(inLanguages("[en, { kk: kz, ru: [kz, kg] }]").value.map(({ id }) => id)).toEqual([
      "countries/kz.en",
      "countries/kz.kk",
      "countries/kz.ru",
      "countries/kg.en",
      "countries/kg.ru",
    ]);
    const { value, problems } = inLanguages("[en, { kk: kzz }]");
    expect(value).toEqual([]);
    expect(problems).toMatchObject([{ code: "unknown-name", found: "kzz", advice: "Did you mean kz?" }]);
  });

  test("of a template without each are a single one without a subject", () => {
    const { value } = select("file: overview\ntitle: A");
    expect(value.map(({ id, subject }) => [id, subject])).toEqual([["overview.en", undefined]]);
  });

  test("leave out rows that lead to too few others, and a note names them", () => {
    const { value, problems } = select(`${FRONT}\nhaving: { relations: [meetings, funding], atLeast: 2 }`);
    expect(value.map(({ subject }) => subject)).toEqual(["countries/kz", "countries/kz"]);
    expect(problems).toMatchObject([{ severity: "note", code: "rows-left-out", found: "Kyrgyzstan (1)" }]);
  });

  test("count only rows in which a field is filled, where having: names one", () => {
    const { problems } = select(`${FRONT}\nhaving: { relations: [meetings.theme], atLeast: 1 }`);
    expect(problems).toEqual([]);
    const { value, problems: two } = select(`${FRONT}\nhaving: { relations: [meetings.theme], atLeast: 2 }`);
    expect(value).toEqual([]);
    expect(two).toMatchObject([{ code: "rows-left-out", found: "Kazakhstan (1), Kyrgyzstan (1)" }]);
  });

  test("are made of rows alone that say what where: wants, here or in a row they lead to, and a note names the others", () => {
    const one = select(`${FRONT}\nwhere: { capital: [Astana, Almaty] }`);
    expect(one.value.map(({ subject }) => subject)).toEqual(["countries/kz", "countries/kz"]);
    expect(one.problems).toMatchObject([
      {
        severity: "note",
        reason: "No pack is made for rows of the table countries unless capital is Astana or Almaty.",
        found: "Kyrgyzstan (empty)",
        place: { line: 7, column: 8 },
      },
    ]);
    const both = select(`${FRONT}\nwhere: { region.name: Central Asia, languages: Russian }`);
    expect(both.value.map(({ subject }) => subject)).toEqual(["countries/kz", "countries/kz"]);
    const none = select(`${FRONT}\nwhere: { region.name: Europe }`);
    expect([none.value, none.problems[0]?.found]).toEqual([[], "Kazakhstan (Central Asia), Kyrgyzstan (Central Asia)"]);
  });

  test.each([
    [
      "an unknown table",
      FRONT.replace("each: countries", "each: countrys"),
      "2:7 unknown-name (Did you mean countries?)",
    ],
    ["an unknown field in the path", FRONT.replace("country.id", "country.idd"), "4:7 unknown-name (Did you mean id?)"],
    ["an expression in the path", FRONT.replace("country.id", "country.region.id"), "4:7 path-blank"],
    ["where: of an unknown field", `${FRONT}\nwhere: { capitol: x }`, "7:8 unknown-name (Did you mean capital?)"],
    ["where: of a field without texts", `${FRONT}\nwhere: { population: x }`, "7:8 unknown-name"],
    [
      "where: along an unknown relation",
      `${FRONT}\nwhere: { regio.name: x }`,
      "7:8 unknown-name (Did you mean region?)",
    ],
    ["where: of an unknown field there", `${FRONT}\nwhere: { region.nam: x }`, "7:8 unknown-name (Did you mean name?)"],
    [
      "an unknown field behind a relation",
      `${FRONT}\nhaving: { relations: [meetings.them] }`,
      "7:9 unknown-name (Did you mean theme?)",
    ],
    ["an unknown relation", `${FRONT}\nhaving: { relations: [metings] }`, "7:9 unknown-name (Did you mean meetings?)"],
  ])("are not made with %s", (_, front, expected) => {
    const { value, problems } = select(front);
    expect([value, brief(problems)]).toEqual([[], [expected]]);
  });

  test("tells which tables there are where none is near the name", () => {
    const { problems } = select(FRONT.replace("each: countries", "each: lakes"));
    expect(problems[0]?.wanted).toMatch(/^one of countries, /);
    expect(problems[0]?.advice).toBeUndefined();
  });

  test("of two rows may not have one name, nor names that differ in capitals alone", () => {
    const { value, problems } = select(FRONT.replace("country.id", "country.landlocked"));
    expect(value).toEqual([]);
    expect(problems[0]?.code).toBe("pack-path");
    const twice = select(FRONT.replace("{{country.id}}", "all"));
    expect(twice.value.map(({ id }) => id)).toEqual(["countries/all.en", "countries/all.ru"]);
    expect(twice.problems.map(({ code, place }) => [code, place.file, place.line])).toEqual([
      ["pack-twice", "data/countries.csv", 3],
      ["pack-twice", "data/countries.csv", 3],
    ]);
  });

  test.each([
    "../x",
    "/etc/x",
    "a/../../x",
    "a b",
    "a//b",
    "c:/x",
    "nul",
    "a/con.x",
    ".hidden",
    "x.",
    "a\\b",
    "a:b",
    "",
  ])("may not be written to %s", (id) => {
    const [row] = smallSketch.tables["countries"]?.rows ?? [];
    const countries = { ...smallSketch.tables["countries"]!, rows: [{ ...row!, id }] };
    const facts = makeFacts({ ...smallSketch, tables: { ...smallSketch.tables, countries } });
    const { value, problems } = selectPacks(facts, [template(FRONT.replace("countries/{{", "{{")).value]);
    expect(value).toEqual([]);
    expect(problems[0]).toMatchObject({ code: "pack-path", place: { file: "data/countries.csv", line: 2 } });
  });
});

describe("a name on the command line", () => {
  const { value: packs } = selectPacks(smallWorld(), [template(FRONT).value]);
  const match = (...patterns: string[]): readonly string[] => matchPacks(packs, { patterns }).value.map(({ id }) => id);

  test("is a pack's id, its path, its last part, or a pattern", () => {
    expect(match("countries/kz.en")).toEqual(["countries/kz.en"]);
    expect(match("countries/kz")).toEqual(["countries/kz.en", "countries/kz.ru"]);
    expect(match("kg")).toEqual(["countries/kg.en", "countries/kg.ru"]);
    expect(match("countries/*.ru")).toEqual(["countries/kz.ru", "countries/kg.ru"]);
    expect(match("countries/*")).toHaveLength(4);
    expect(match("dist/countries/kz.en.pdf")).toEqual(["countries/kz.en"]);
    expect(match()).toHaveLength(4);
  });

  test("without a folder means the packs of that name in every folder, and a note says which", () => {
    const handouts = packs.map(({ id, ...pack }) => ({ ...pack, id: id.replace("countries/", "handouts/") }));
    const among = (...patterns: string[]) => matchPacks([...packs, ...handouts], { patterns });
    expect(among("kz.en")).toMatchObject({
      value: [{ id: "countries/kz.en" }, { id: "handouts/kz.en" }],
      problems: [
        {
          severity: "note",
          reason: 'The name "kz.en" is that of packs in several folders.',
          found: "countries/kz.en, handouts/kz.en",
          advice: "Name one with its folder, such as countries/kz.en, where only that is meant.",
        },
      ],
    });
    expect(among("kz").problems).toMatchObject([{ found: "countries/kz, handouts/kz" }]);
    for (const told of ["handouts/kz", "kz*", "*/kz.en"]) expect(among(told).problems).toEqual([]);
  });

  const only = (...languages: string[]) => matchPacks(packs, { patterns: ["kz"], languages });

  test("may be in some languages only, which some pack must be in", () => {
    expect(only("ru").value.map(({ id }) => id)).toEqual(["countries/kz.ru"]);
    expect(only("en", "ru").value).toHaveLength(2);
    expect(only("de", "en").problems).toMatchObject([{ code: "language-unknown", found: "de", wanted: "en, ru" }]);
  });

  test("that is there in other languages alone is an error with these", () => {
    const kyrgyz = packs.filter(({ id }) => id !== "countries/kg.ru");
    expect(matchPacks(kyrgyz, { patterns: ["kg"], languages: ["ru"] }).problems).toMatchObject([
      { reason: "No pack of this name is in a language that was asked for.", found: "kg", wanted: "en" },
    ]);
  });

  test("that matches nothing is an error with the nearest name", () => {
    const { value, problems } = matchPacks(packs, { patterns: ["contries/kz", "kz"] });
    expect(value).toHaveLength(2);
    expect(problems).toMatchObject([
      { code: "pack-unknown", found: "contries/kz", advice: "Did you mean countries/kz?" },
    ]);
  });
});
