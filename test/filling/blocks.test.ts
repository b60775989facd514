import { describe, expect, test } from "vitest";
import { fillText } from "./fill-text.ts";

describe("a table", () => {
  test("has a row for each row of its list, grouped where asked, with its words and columns", () => {
    const { block, show } = fillText(`{{#table (all "meetings") id="m" title=(text "In " country) group="country"}}
      {{row strong=(eq status "planned") indent=1}}
      {{#column "Name" width=2}}{{name}}{{/column}}
      {{#column (say "greeting" who="you") align="end" head=true}}{{date date_start style="short"}}{{/column}}
    {{/table}}`);
    const { id, title, columns, rows } = block("table");
    expect([id, show(title ?? "")]).toEqual(["m", "In Kazakhstan"]);
    expect(columns.map(({ heading, align, width, headsRow }) => [show(heading), align, width, headsRow])).toEqual([
      ["Name", "start", 2, true],
      ["Hello you", "end", undefined, true],
    ]);
    expect(
      rows.map((row) => (row.kind === "group" ? show(row.label) : [...row.cells.map(show), row.strong, row.indent])),
    ).toEqual([
      "Kazakhstan",
      ["Astana 2007", "27\u00A0Mar\u00A02007", undefined, 1],
      ["Astana 2022", "Oct\u00A02022", undefined, 1],
      "Kyrgyzstan",
      ["Bishkek 2012", "27\u00A0Nov\u00A02012", true, 1],
    ]);
  });

  test("of an empty list is nothing, or what stands after else", () => {
    expect(
      fillText(`{{#table country.meetings}}{{#column "A"}}a{{/column}}{{/table}}`, { subject: "countries/none" }).text,
    ).toBe("");
    const body = `{{#table (where country.meetings status="planned")}}{{#column "A"}}a{{/column}}{{else}}None.{{/table}}`;
    expect(fillText(body).text).toBe("None.");
  });

  test("with other columns in one row than in another is an error with its place", () => {
    const { problems } = fillText(
      `Text\n{{#table country.meetings}}{{#column "A"}}a{{/column}}{{#if theme}}{{#column "B"}}b{{/column}}{{/if}}{{/table}}`,
    );
    expect(problems).toMatchObject([
      { code: "uneven-table", place: { file: "templates/test.md", line: 6, column: 1 }, found: "1 columns" },
    ]);
  });

  test("gets an id of its own where the template gives none", () => {
    const table = `{{#table country.meetings}}{{#column "A"}}a{{/column}}{{/table}}`;
    const { filled } = fillText(table + table);
    expect(filled.placed.flatMap((item) => (item.kind === "table" ? [item.id] : []))).toEqual(["table-1", "table-2"]);
  });
});

test("a box of facts leaves out facts without content, and itself where none is left", () => {
  const body = `{{#facts "Key facts"}}{{#fact "Capital"}}{{#if country.capital}}{{country.capital}}{{/if}}{{/fact}}{{/facts}}`;
  const { block, show } = fillText(body);
  expect(block("facts").rows.map(({ label, value }) => [show(label), show(value)])).toEqual([["Capital", "Astana"]]);
  expect(fillText(body, { subject: "countries/kg" }).text).toBe("");
});

test("a strip holds figures with unit, label and the line under it", () => {
  const { block, show } = fillText(`{{#strip}}{{#figure (number country.population times=0.000001 decimals=1) unit="m"}}
    people{{#under}}{{cite}}{{/under}}{{/figure}}{{/strip}}`);
  expect(
    block("strip").cells.map(({ value, unit, label, note }) => [value, unit ?? "", label, note ?? ""].map(show)),
  ).toEqual([["20.6", "m", "people", "[1]"]]);
});

test("containers open and close around what they hold, and vanish where they hold nothing", () => {
  const body = `{{#columns}}{{#left}}a{{/left}}{{#right}}b{{/right}}{{/columns}}{{#note}} {{/note}}`;
  expect(fillText(body).text.split(/\s+/).filter(Boolean)).toEqual(
    [
      "[open columns]".split(" "),
      "[open column]".split(" "),
      "a",
      "[close]",
      "[open column]".split(" "),
      "b",
      "[close]",
      "[close]",
    ].flat(),
  );
});

test("contents, page breaks and cross-references are placed", () => {
  expect(fillText(`{{contents "Contents"}}{{page-break}}see {{see "funding"}}`).text.split(/\n+/)).toEqual([
    "",
    "[contents]",
    "[page-break]",
    "see [see funding]",
  ]);
});
