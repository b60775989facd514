import { expect, test } from "vitest";
import { checkTemplates } from "../../src/filling/check-templates.ts";
import { readCatalogue } from "../../src/locales/read-catalogue.ts";
import { phraseBlanks } from "../../src/locales/phrase-blanks.ts";
import { figureWorld } from "./figure-world.ts";
import { makeTemplate, wording } from "./fill-text.ts";

const { descriptor } = figureWorld();
const english = phraseBlanks(readCatalogue(wording, "templates/wording/en.yaml").value);

const check = (body: string, phrases = english) =>
  checkTemplates([makeTemplate(body)], new Map(), descriptor, new Map([["en", phrases]])).map(
    ({ code, place, found = "" }) => [code, `${place.line}:${place.column}`, found],
  );

test("figures over fields of the right kind pass", () => {
  const body = `{{bars (all "funding") value="amount" along="start" until="end" by="country" subject=country}}
    {{#rivals (all "funding") value="amount" mixing="kind"}}{{draw-as preferred=(eq kind "spent")}}{{name}}{{/rivals}}
    {{lines (all "trade") value="value" along="year" by="of"}}
    {{#track (all "agreements") stations="mandate signed"}}{{name}}{{#under}}x{{/under}}{{/track}}
    {{#timeline (all "meetings") date="date"}}{{city}}{{/timeline}}
    {{map (all "countries") code="code" capital="capital" latitude="latitude" longitude="longitude"}}
    {{finding "So" holds=(more (sum (all "funding") "amount") 0)}} {{choose (eq 1 1) "a" "b"}}`;
  expect(check(body)).toEqual([]);
});

test("a chart over a text column is an error with its place", () => {
  expect(check(`Words\n{{lines (all "trade") value="words" along="year"}}`)).toEqual([["wrong-type", "6:23", "text"]]);
  expect(check(`{{bars (all "funding") value="country" along="start"}}`)).toEqual([["wrong-type", "5:24", "row"]]);
  expect(check(`{{#track (all "agreements") stations="signed name"}}x{{/track}}`)).toEqual([
    ["wrong-type", "5:29", "text"],
  ]);
});

test("a field that no row has is an error, also of the rows that a relation leads to", () => {
  expect(check(`{{bars (all "funding") value="amout" along="start"}}`)).toMatchObject([
    ["unknown-field", "5:24", "amout"],
  ]);
  expect(check(`{{map (all "countries") code="code" capital="capital" latitude="lat"}}`)).toMatchObject([
    ["unknown-field", "5:55", "lat"],
  ]);
});

test("draw-as stands in a figure alone", () => {
  expect(check(`{{draw-as shape="circle"}}`)).toMatchObject([["outside-its-block", "5:3", "draw-as"]]);
  expect(check(`{{#timeline (all "meetings") date="date"}}{{draw-as shape="star"}}{{/timeline}}`)).toMatchObject([
    ["unknown-word", "5:53", "star"],
  ]);
});

test("a sum of a field without a rule, or of words, is an error", () => {
  expect(check(`{{sum (all "trade") "value"}}`)).toMatchObject([["sum-rule-missing", "5:21", ""]]);
  expect(check(`{{sum (all "trade") "words"}}`)).toMatchObject([["wrong-type", "5:21", "words"]]);
});

test("a wording without the phrases of a figure is named where the figure stands", () => {
  const without = new Map([...english].filter(([key]) => key !== "figure.ahead"));
  expect(check(`{{#track (all "agreements") stations="signed"}}x{{/track}}`, without)).toEqual([
    ["unknown-phrase", "5:1", "figure.ahead"],
  ]);
});
