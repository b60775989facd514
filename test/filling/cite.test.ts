import { describe, expect, test } from "vitest";
import { chooseSources } from "../../src/filling/choose-sources.ts";
import { fillText } from "./fill-text.ts";
import { day } from "./small-world.ts";

/** The cells of a table over the country's funding. */
const table = (columns: string): readonly (readonly string[])[] => {
  const { block, show } = fillText(`{{#table country.funding}}${columns}{{/table}}`);
  return block("table").rows.map((row) => (row.kind === "row" ? row.cells.map(show) : []));
};

describe("a cite", () => {
  test("names the sources of what was printed since the last one, numbered in order of first citation", () => {
    const body = `{{#each (sort country.meetings "-date_start")}}{{date_start}}{{cite}} {{/each}}{{country.population}}{{cite}}`;
    const { text, filled } = fillText(body);
    expect(text).toBe(
      "October\u00A02022[1] 27\u00A0March\u00A02007[unconfirmed: rests on one weak source][2] 20,592,571[3]",
    );
    expect(filled.sources).toEqual(["council", "blog", "atlas"]);
  });

  test("prints nothing where nothing was printed, and nothing twice", () => {
    expect(fillText("{{cite}}{{country.capital}}{{cite}}{{cite}}").text).toBe("Astana[1]");
  });

  test("marks what rests on no source that the data names", () => {
    expect(fillText("{{country.region}}{{cite country.region}}").text).toBe(
      "Central Asia[unsourced: no source is named]",
    );
    expect(fillText("{{country.region}}{{cite}}").text).toBe("Central Asia[1]");
  });

  test("does not speak for another paragraph, item or heading", () => {
    expect(fillText("{{country.capital}}\n\nText.{{cite}}").text).toBe("Astana\n\nText.");
    expect(fillText("- {{country.capital}}\n- Text.{{cite}}").text).toBe("- Astana\n- Text.");
    expect(fillText("{{country.capital}}\nText.{{cite}}").text).toBe("Astana\nText.[1]");
  });

  test("speaks for its column, and in a column of its own for its row", () => {
    const sum = `{{#column "Sum"}}{{number amount}}{{/column}}`;
    expect(table(`${sum}{{#column "Source"}}{{cite}}{{/column}}`)).toEqual([
      ["719[disputed: sources disagree]", "[1]"],
      ["1.5", "[2]"],
    ]);
    expect(table(`${sum}{{#column "Kind"}}{{kind}}{{cite}}{{/column}}`)[0]?.[1]).toBe("planned[1]");
  });

  test("of a fact with readings names the sources of the preferred one", () => {
    expect(fillText(`{{#each country.funding}}{{amount amount}}{{cite}} {{/each}}`).filled.sources).toEqual([
      "council",
      "parliament",
    ]);
  });

  test("leaves out names, which claim nothing, where something else was printed", () => {
    const body = `{{#each (where (all "meetings") id="bishkek-2012")}}{{@root.country.name}}: {{date_start}}{{cite this}}{{/each}}`;
    expect(fillText(body).filled.sources).toEqual(["eeas"]);
    expect(fillText("{{country.name}} {{cite}}").filled.sources).toEqual(["atlas"]);
    expect(
      fillText("{{#each country.meetings}}{{country}} {{date_start}} {{cite}}{{/each}}").filled.sources,
    ).not.toContain("atlas");
  });

  test("marks a row that a dispute names as a whole, but not a second time after its fact", () => {
    const body = `{{#each (all "meetings")}}{{#if (eq country "kg")}}{{date_start}}{{cite}}{{/if}}{{/each}}`;
    expect(fillText(body).text).toContain("2012[disputed: sources disagree][1]");
    expect(
      fillText(`{{#each country.funding}}{{amount amount}}{{cite}}{{/each}}`).text.match(/disputed/g),
    ).toHaveLength(1);
  });

  test("puts no mark right behind another", () => {
    const body = `{{#with (find "meetings" "bishkek-2012")}}{{date_start}}{{/with}}{{#with (find "funding" "f1")}} {{amount amount}}{{/with}}{{cite}}`;
    expect(fillText(body).text.match(/disputed/g)).toHaveLength(1);
  });

  test("of a row or a value names their sources", () => {
    expect(fillText("{{cite country}}").filled.sources).toEqual(["atlas"]);
    expect(fillText("{{#each country.funding}}{{cite amount}}{{/each}}").filled.sources).toEqual([
      "council",
      "parliament",
    ]);
  });

  test("takes one strong source for each thing, two weak ones where there is no strong one, and three at most", () => {
    const weak = new Set(["v", "w", "x"]);
    expect(chooseSources([["w", "a", "b"], ["c"]], weak)).toEqual(["a", "c"]);
    expect(chooseSources([["v", "w", "x"]], weak)).toEqual(["v", "w"]);
    expect(chooseSources([["a"], ["b"], ["c"], ["d"]], weak)).toEqual(["a", "b", "c"]);
    expect(chooseSources([["b"], ["a", "b"]], weak)).toEqual(["b"]);
    expect(chooseSources([[], ["w"]], weak)).toEqual(["w"]);
  });
});

describe("an as-of date", () => {
  const body = "{{#each country.meetings}}{{as-of this}}; {{/each}}";

  test("carries its age when it is older than its table allows", () => {
    expect(fillText(body).text).toBe("27\u00A0March\u00A02007[stale: 18\u00A0years]; October\u00A02022; ");
  });

  test("counts its age from the date that the filling is given", () => {
    const late = fillText(body, { options: { asOf: day(2027, 11) } });
    expect(late.text).toBe("27\u00A0March\u00A02007[stale: 20\u00A0years]; October\u00A02022[stale: 5\u00A0years]; ");
    const early = fillText(body, { options: { asOf: day(2012, 3, 27) } });
    expect(early.text).not.toContain("stale");
  });
});

describe("the disputes", () => {
  test("are those that touch what was printed so far", () => {
    const list = "{{#each (disputes)}}{{topic}}; {{/each}}";
    expect(fillText(list).text).toBe("");
    expect(fillText(`{{#each country.funding}}{{amount amount}}{{/each}} ${list}`).text).toContain(" The sum; ");
    expect(fillText(`{{#each (all "meetings")}}{{date_start}}{{/each}} ${list}`).text).toMatch(/ Bishkek; $/);
  });

  test("begin with those that touch a row, or what is joined to it, where they are asked for by rows", () => {
    const printed = '{{#each (all "funding")}}{{amount}}{{/each}}{{#each (all "meetings")}}{{date_start}}{{/each}} ';
    const topics = (about: string) =>
      fillText(`${printed}{{#each (disputes ${about})}}{{topic}}; {{/each}}`).text.match(/The sum|Bishkek/g);
    expect(topics('(find "countries" "kz")')).toEqual(["The sum", "Bishkek"]);
    expect(topics('(find "countries" "kg")')).toEqual(["Bishkek", "The sum"]);
    expect(topics('(find "meetings" "bishkek-2012")')).toEqual(["Bishkek", "The sum"]);
    expect(topics('(where (all "countries") id="no")')).toEqual(["The sum", "Bishkek"]);
  });
});

describe("the list of sources", () => {
  test("holds every cited source in order, also those cited below it, with its address", () => {
    const body =
      "{{#sources}}{{@number}}: {{title}}{{/sources}}\n\n{{#each country.meetings}}{{date_start}}{{cite}}{{/each}}";
    const { block, show } = fillText(body);
    expect(block("sources").entries.map(({ text, url }) => [show(text), url])).toEqual([
      ["1: A blog", "https://example.org/blog"],
      ["2: Council conclusions", undefined],
    ]);
  });

  test("is left out where nothing is cited", () => {
    expect(fillText("{{#sources}}{{title}}{{/sources}}").text.trim()).toBe("");
  });
});
