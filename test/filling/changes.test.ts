import { describe, expect, it } from "vitest";
import type { RowChange } from "../../src/filling/change.ts";
import { newsOfPack, type News } from "../../src/filling/news-of-pack.ts";
import { fillText } from "./fill-text.ts";

const change = (
  kind: RowChange["kind"],
  row: string,
  facts: readonly Partial<RowChange["facts"][number]>[],
): RowChange => {
  const [table = "", key = ""] = row.split("/");
  return {
    kind,
    row,
    table,
    key,
    facts: facts.map(({ field = "", ...rest }) => ({
      fact: `${row}.${field}`,
      field,
      old: null,
      new: null,
      oldSources: [],
      newSources: [],
      ...rest,
    })),
  };
};

const population = change("changed", "countries/kz", [{ field: "population", old: 16558676, new: 20592571 }]);
const came = change("added", "countries/kg", [{ field: "name", new: "Kyrgyzstan" }]);
const went = change("withdrawn", "meetings/almaty", [{ field: "name", old: "Almaty" }]);
const news = (changes: readonly RowChange[], since: string | null = "spring"): News => ({ is: null, since, changes });

const BODY =
  "{{#changes}}\n- {{#if added}}came{{/if}}{{#if withdrawn}}went{{/if}} {{table}}: {{name}}{{#if changed}}, {{field}}: {{old}}, now {{new}}{{cite}}{{/if}}\n{{else}}\nNothing since {{since-edition}}.\n{{/changes}}\n";
const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

describe("{{#changes}}", () => {
  it("tells of each fact that changed, in words, with the sources of the new value", () => {
    const { text, filled } = fillText(BODY, { options: { news: news([population]) } });
    expect(linesOf(text)).toEqual(["-  countries: Kazakhstan, population: 16,558,676, now 20,592,571[1]"]);
    expect(filled.reads.filter(({ fact }) => fact.endsWith(".population"))).toEqual([
      { fact: "countries/kz.population", row: "countries/kz", printed: true },
    ]);
  });

  it("tells of rows that came and went by their names", () => {
    const { text } = fillText(BODY, { options: { news: news([came, went]) } });
    expect(linesOf(text)).toEqual(["- came countries: Kyrgyzstan", "- went meetings: Almaty"]);
  });

  it("prints what follows else where nothing changed, and nothing at all where there can be no editions", () => {
    expect(linesOf(fillText(BODY, { options: { news: news([]) } }).text)).toEqual(["Nothing since spring."]);
    expect(linesOf(fillText(BODY).text)).toEqual([]);
  });
});

describe("the news of a pack", () => {
  const printed = new Set(["countries/kz.population"]);
  const since = (
    edition: string,
    changes: readonly RowChange[],
    printedThen: ReadonlySet<string> | null = printed,
  ) => ({
    edition,
    changes,
    printedThen,
  });

  it("are what changed since the newest edition among what the pack prints or printed", () => {
    expect(newsOfPack([since("b", [population, came, went]), since("a", [])], printed)).toEqual({
      is: null,
      since: "b",
      changes: [population],
    });
    expect(newsOfPack([since("b", [went], new Set(["meetings/almaty.name"]))], printed).changes).toEqual([went]);
  });

  it("of a pack that has not moved since are those of the edition before", () => {
    expect(newsOfPack([since("b", [came]), since("a", [population])], printed)).toEqual({
      is: "b",
      since: "a",
      changes: [population],
    });
    expect(newsOfPack([since("a", [])], printed)).toEqual({ is: "a", since: null, changes: [] });
  });

  it("of a pack that is new since the newest edition are not those of an edition", () => {
    expect(newsOfPack([since("a", [], null)], printed)).toEqual({ is: null, since: "a", changes: [] });
    expect(newsOfPack([], printed)).toEqual({ is: null, since: null, changes: [] });
  });
});
