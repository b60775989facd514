import { describe, expect, test } from "vitest";
import { type Wordings, checkTemplates } from "../../src/filling/check-templates.ts";
import { unusedPhrases } from "../../src/filling/unused-phrases.ts";
import type { Partial as TemplatePartial } from "../../src/filling/templates.ts";
import { makeTemplate } from "./fill-text.ts";
import { smallWorld } from "./small-world.ts";

const { descriptor } = smallWorld();

const wordings: Wordings = new Map([
  [
    "en",
    new Map([
      ["greeting", ["who"]],
      ["title", []],
      ["unit.EUR million", ["number"]],
    ]),
  ],
]);

const partialsOf = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, TemplatePartial> =>
  new Map(Object.entries(texts).map(([name, text]) => [name, { file: `templates/partials/${name}.md`, text }]));

/** What is wrong with a template body: code, place and suggestion, one line each. The body begins on line 5. */
function check(body: string, partials: Readonly<Record<string, string>> = {}): readonly string[] {
  return checkTemplates([makeTemplate(body)], partialsOf(partials), descriptor, wordings).map(
    ({ code, place, advice }) =>
      `${place.file.replace("templates/", "")}:${place.line}:${place.column} ${code}${advice === undefined ? "" : ` (${advice})`}`,
  );
}

test("a template that names only what there is passes", () => {
  expect(
    check(
      `{{country.name}} {{country.region.name}} {{#each country.meetings as |m i|}}{{name}} {{m.country.name}} {{i}}
      {{../country.name}} {{@root.country.name}} {{@number}} {{#if (eq country ../country)}}{{cite}}{{/if}}{{/each}}
      {{#each (group (where (all "meetings") status="held" country=country) by="country")}}{{key.name}}
      {{#each rows}}{{date date_start}}{{/each}}{{/each}} {{#with (first country.funding)}}{{amount amount}}{{/with}}
      {{#table (sort country.funding "-amount") group="kind"}}{{row strong=(more amount 5)}}
      {{#column "Sum"}}{{amount amount}}{{/column}}{{/table}} {{say "greeting" who=country}}
      {{#sources}}{{title}}{{/sources}}{{#each (disputes)}}{{statement}}{{/each}}{{> line list=country.meetings}}`,
      { line: "{{#each list}}{{name}}{{/each}}" },
    ),
  ).toEqual([]);
});

describe("a name that does not exist is an error at its place with the nearest name", () => {
  test.each([
    ["a field", "Text\n\n  {{country.capitol}}", "test.md:7:5 unknown-field (Did you mean capital?)"],
    ["a relation", "{{country.metings}}", "test.md:5:3 unknown-field (Did you mean meetings?)"],
    ["a field of a related row", "{{country.region.nam}}", "test.md:5:3 unknown-field (Did you mean name?)"],
    ["a name at the root", "{{contry.name}}", "test.md:5:3 unknown-name (Did you mean country?)"],
    [
      "a field in a loop",
      "{{#each country.meetings}}{{nane}}{{/each}}",
      "test.md:5:29 unknown-field (Did you mean name?)",
    ],
    ["a field in a condition", "{{#if country.capitol}}{{/if}}", "test.md:5:7 unknown-field (Did you mean capital?)"],
    [
      "a name in an else branch",
      "{{#each country.meetings}}{{else}}{{country.nane}}{{/each}}",
      "test.md:5:37 unknown-field (Did you mean name?)",
    ],
    [
      "a name from outside a loop",
      "{{#each country.meetings}}{{country.name}}{{#each country.funding}}{{theme}}{{/each}}{{/each}}",
      "test.md:5:70 unknown-field (Did you mean ../theme?)",
    ],
    ["a table", '{{count (all "meeting")}}', "test.md:5:14 unknown-table (Did you mean meetings?)"],
    ["a helper", "{{#each (wher country.meetings)}}{{/each}}", "test.md:5:10 unknown-helper (Did you mean where?)"],
    ["a block", "{{#eech country.meetings}}{{/eech}}", "test.md:5:4 unknown-helper (Did you mean each?)"],
    ["a partial", "{{> meting}}", "test.md:5:5 unknown-partial"],
    ["a phrase", '{{say "greting" who=country}}', "test.md:5:7 unknown-phrase (Did you mean greeting?)"],
    ["a blank", '{{say "greeting" wo=country who=country}}', "test.md:5:18 unknown-blank (Did you mean who?)"],
    [
      "a field in where",
      '{{count (where country.meetings stats="held")}}',
      "test.md:5:33 unknown-field (Did you mean status?)",
    ],
    [
      "a coded value in where",
      '{{count (where country.meetings status="hold")}}',
      "test.md:5:33 unknown-value (Did you mean held?)",
    ],
    ["a field in sort", '{{list (sort country.meetings "-nane")}}', "test.md:5:31 unknown-field (Did you mean name?)"],
    [
      "a field in group",
      '{{#each (group country.meetings by="them")}}{{/each}}',
      "test.md:5:33 unknown-field (Did you mean theme?)",
    ],
    [
      "a named parameter",
      '{{#table country.meetings tilte="x"}}{{/table}}',
      "test.md:5:27 unknown-parameter (Did you mean title?)",
    ],
    ["a word of a parameter", '{{date country.name style="shot"}}', "test.md:5:21 unknown-word (Did you mean short?)"],
    ["a name with @", "{{@nmber}}", "test.md:5:3 unknown-name (Did you mean @number?)"],
  ])("%s", (_, body, expected) => {
    expect(check(body)).toContain(expected);
  });
});

describe("what exists but cannot stand where it stands is an error", () => {
  test.each([
    ["a field of a list", "{{country.meetings.name}}", "list-has-no-fields"],
    ["a part of a value", "{{country.name.length}}", "unknown-name"],
    ["a loop over a single value", "{{#each country.name}}{{/each}}", "wrong-type"],
    ["a date of a text", "{{date country.name}}", "wrong-type"],
    ["an amount without a unit", "{{amount country.population}}", "unit-missing"],
    ["an amount of a text", "{{number country.name}}", "wrong-type"],
    ["a text for a number in where", '{{count (where country.funding amount="5")}}', "wrong-type"],
    ["a block used alone", '{{table country.meetings title="x"}}', "wrong-form"],
    ["a word used as a block", "{{#count country.meetings}}{{/count}}", "wrong-form"],
    ["a field used as a block", "{{#country}}{{/country}}", "unknown-helper"],
    ["a column outside a table", '{{#column "x"}}{{/column}}', "outside-its-block"],
    ["text between columns", '{{#table country.meetings}}lost{{#column "x"}}{{/column}}{{/table}}', "would-be-lost"],
    ["a value between facts", '{{#facts "x"}}{{country.name}}{{/facts}}', "would-be-lost"],
    ["an else that is never printed", "{{#note}}a{{else}}b{{/note}}", "else-without-use"],
    ["a group printed", '{{group country.meetings by="theme"}}', "not-printable"],
    ["a missing parameter", "{{count}} {{#each}}{{/each}}", "parameter-missing"],
    ["a parameter too many", "{{count country.meetings 2}}", "too-many-parameters"],
    ["../ beyond the root", "{{../../country.name}}", "nothing-around"],
    ["a blank not filled", '{{say "greeting"}}', "blank-unfilled"],
    ["a partial defined in line", '{{#*inline "x"}}{{/inline}}', "not-supported"],
    ["a private character", "a\uE0005\uE001", "private-character"],
  ])("%s", (_, body, code) => {
    expect(check(body).join("\n")).toContain(` ${code}`);
  });
});

describe("partials", () => {
  test("are checked with the types of each call's parameters, at their own place", () => {
    const partials = { line: "Hello\n{{it.capital}}" };
    expect(check("{{> line it=country}}", partials)).toEqual([]);
    expect(check("{{> line it=country.region}}", partials)).toEqual(["partials/line.md:2:3 unknown-field"]);
  });

  test("see the row they are given, and what stands around the call", () => {
    expect(check("{{#each country.meetings}}{{> line}}{{/each}}", { line: "{{name}} {{date_strat}}" })).toEqual([
      "partials/line.md:1:12 unknown-field (Did you mean date_start?)",
    ]);
    expect(check("{{> line country.region extra=1}}", { line: "{{members}} {{extra}} {{population}}" })).toEqual([
      "partials/line.md:1:25 unknown-field",
    ]);
  });

  test("in other partials are checked too, and one that calls itself is refused", () => {
    expect(check("{{> a it=country}}", { a: "{{> b it=it}}", b: "{{it.capitol}}" })).toEqual([
      "partials/b.md:1:3 unknown-field (Did you mean capital?)",
    ]);
    expect(check("{{> a}}", { a: "{{> b}}", b: "{{> a}}" })).toEqual(["partials/b.md:1:1 partial-in-itself"]);
  });

  test("of a language stand in place of others there, and are checked so", () => {
    const inTwo = new Map([...wordings, ["de", wordings.get("en")!]]);
    const checkBoth = (partials: Readonly<Record<string, string>>): readonly string[] => {
      const template = { ...makeTemplate("{{> a}}"), languages: ["en", "de"] };
      return checkTemplates([template], partialsOf(partials), descriptor, inTwo).map(
        ({ place, code }) => `${place.file}:${place.line} ${code}`,
      );
    };
    expect(checkBoth({ a: "{{country.name}}", "a.de": "{{country.name}}" })).toEqual([]);
    expect(checkBoth({ a: "{{country.name}}", "a.de": "\n{{country.nane}}" })).toEqual([
      "templates/partials/a.de.md:2 unknown-field",
    ]);
    expect(checkBoth({ a: "", "a.kk": "" })).toEqual(["templates/partials/a.kk.md:undefined partial-unused"]);
  });

  test("that nobody calls are named, and still checked as far as they stand alone", () => {
    expect(check("", { lone: '{{it.name}}{{cuont it}}{{all "metings"}}' })).toEqual([
      "partials/lone.md:1:14 unknown-helper (Did you mean count?)",
      "partials/lone.md:1:30 unknown-table (Did you mean meetings?)",
      "partials/lone.md:undefined:undefined partial-unused",
    ]);
  });
});

describe("a template that cannot be read is an error in words of ours", () => {
  test.each([
    ["Text\n{{#if country.name}}\nmore", "The end"],
    ["{{#if country.name}}{{/each}}", "another name"],
    ["Text\n\n{{country.name", "braces"],
    ["{{country name=}}", "braces"],
  ])("%s", (body) => {
    const problems = checkTemplates([makeTemplate(body)], new Map(), descriptor, wordings);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "template-syntax", place: { file: "templates/test.md" } });
    expect(problems[0]?.place.line).toBeGreaterThanOrEqual(5);
    expect(problems[0]?.reason).not.toMatch(/Parse error|Expecting|ID/);
  });

  test.each([
    ["{{country.name}}\n\n  {{#each country.meetings}}{{#if name}}{{name}}{{/if}}\n", 7, 3, "each"],
    ["{{#if country}}{{!-- {{/if}} --}}{{#each country.meetings}}{{else}}{{/each}}", 5, 1, "if"],
    ["{{#if country}}\n{{~#unless country}}", 6, 1, "unless"],
  ])("a block that is never closed is told where it opens: %j", (body, line, column, name) => {
    const [problem] = checkTemplates([makeTemplate(body)], new Map(), descriptor, wordings);
    expect(problem).toMatchObject({
      place: { line, column },
      reason: `The block {{#${name}}} is not closed.`,
      wanted: `{{/${name}}} where it ends`,
    });
  });

  test("and the rest is still checked", () => {
    expect(check("{{country.capitol}}{{> broken}}", { broken: "{{#if}" })).toHaveLength(2);
  });
});

test("titles are checked where they stand in the front matter", () => {
  const template = {
    ...makeTemplate("", "country", "About {{country.nane}}"),
    kind: "tilte",
    places: {
      title: { file: "templates/test.md", line: 3, column: 9 },
      kind: { file: "templates/test.md", line: 4, column: 7 },
    },
  };
  expect(
    checkTemplates([template], new Map(), descriptor, wordings).map(({ code, place, advice }) => [
      code,
      place.line,
      place.column,
      advice,
    ]),
  ).toEqual([
    ["unknown-field", 3, 17, "Did you mean name?"],
    ["unknown-phrase", 4, 7, "Did you mean title?"],
  ]);
});

test("a phrase that one language lacks is to be added there, and is no slip in its name", () => {
  const template = { ...makeTemplate('{{say "title"}}'), languages: ["en", "de"], kind: "title" };
  const german = new Map([["greeting", ["who"]]]);
  const found = checkTemplates([template], new Map(), descriptor, new Map([...wordings, ["de", german]]));
  const said = [
    "The wording has no such phrase (de).",
    "kind: should be a key of the wording, which has no such phrase (de).",
  ];
  expect(found.map(({ reason }) => reason).toSorted()).toEqual(said.toSorted());
  for (const { advice } of found) expect(advice).toBe("Add it to templates/wording/de.yaml.");
});

test("all mistakes of all templates are said at once, each once", () => {
  const found = check("{{country.capitol}} {{> a}} {{> a}}\n{{#each country.meetings}}{{nane}}{{/each}}", {
    a: "{{country.nane}}",
  });
  expect(found).toHaveLength(3);
});

test("phrases that no template says are listed", () => {
  const partials = partialsOf({ a: '{{#if x}}{{text (say "title")}}{{else}}{{say "else"}}{{/if}}' });
  const keys = ["greeting", "title", "else", "unit.EUR million", "lost"];
  expect(unusedPhrases([makeTemplate('{{> a}}{{#note}}{{say "greeting"}}{{/note}}')], partials, keys)).toEqual([
    "lost",
  ]);
});
