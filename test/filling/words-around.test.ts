import { expect, test } from "vitest";
import { fillText } from "./fill-text.ts";

test("rows of a table are counted over all groups, and a name beside them heads a column of its own", () => {
  const { block, show } = fillText(`{{#table (all "meetings") group="country" aside="Where"}}
    {{#column "No."}}{{@number}}{{/column}}
  {{/table}}`);
  const { aside, rows } = block("table");
  expect(show(aside ?? "")).toBe("Where");
  expect(rows.flatMap((row) => (row.kind === "row" ? row.cells.map(show) : []))).toEqual(["1", "2", "3"]);
});

test("a table without groups has no column for their names", () => {
  const { block } = fillText(`{{#table (all "meetings") aside="Where"}}{{#column "A"}}a{{/column}}{{/table}}`);
  expect(block("table").aside).toBeUndefined();
});

test("an imprint is a line of the edition block, and none where it is empty", () => {
  const { block, show } = fillText("{{#imprint}}Desk officer: {{country.capital}}{{/imprint}}");
  expect(show(block("imprint").line)).toBe("Desk officer: Astana");
  expect(fillText("{{#imprint}} {{/imprint}}").text).toBe("");
});

const explained = (above: string): string =>
  fillText(`${above}\n\n{{#abbreviations (all "meetings") short="name"}}({{name}}){{/abbreviations}}`).text.trim();

test("short forms are explained that stand in the pack as words, in the order of the alphabet", () => {
  expect(explained("Bishkek 2012 came after Astana 2007.")).toMatch(/\(Astana 2007\) \(Bishkek 2012\)$/);
});

test("no short form is explained that a sign makes another", () => {
  expect(explained("Bishkek 2012+ it was.")).toBe("Bishkek 2012+ it was.");
});

test("no short form is explained that stands only inside a longer word, or nowhere", () => {
  expect(explained("Bishkek 20123, xAstana 2007.")).toBe("Bishkek 20123, xAstana 2007.");
});

const says = (text: string, part: string): string => fillText(`{{#if (says "${text}" "${part}")}}yes{{/if}}`).text;

test("one text says another whatever its case, spaces and signs", () => {
  expect(says("https://thediplomat.com/2015", "The Diplomat")).toBe("yes");
  expect(says("https://knews.kg", "K-News")).toBe("yes");
  expect(says("https://eeas.europa.eu", "European Commission")).toBe("");
});

test("what opens a sentence gets its capital, and the same value elsewhere keeps its own", () => {
  const energy = '(where (all "meetings") theme="energy")';
  expect(fillText(`{{opening (list ${energy} "theme")}}, {{list ${energy} "theme"}}`).text).toBe(
    "Energy and energy, energy and energy",
  );
  expect(fillText("{{#with (first country.meetings)}}{{opening 5}}, {{opening date_end}}{{/with}}").text).toBe(
    "5, 28\u00A0March\u00A02007",
  );
});

test("the keys of groups are listed in words, each once", () => {
  expect(fillText('{{list (group (all "meetings") by="country")}}').text).toBe("Kazakhstan and Kyrgyzstan");
  expect(fillText('{{list (group (all "meetings") by="theme")}}').text).toBe("energy");
});
