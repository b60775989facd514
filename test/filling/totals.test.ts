import { describe, expect, it } from "vitest";
import { figureWorld } from "./figure-world.ts";
import { fillText } from "./fill-text.ts";

const world = { facts: figureWorld() };

/** The cells of a table of these rows of money, with a total where there may be one. */
function cells(ids: string, { group = "", across = "" } = {}): readonly (readonly string[])[] {
  const table = `{{#table (where (all "funding") id=(any ${ids})) ${group} total="In all" sum="amount" across="${across}"}}
    {{#column "Name"}}{{id}}{{/column}}{{#column "Sum" total=true}}{{amount}}{{/column}}
    {{/table}}`;
  const { block, show, problems } = fillText(table, world);
  expect(problems).toEqual([]);
  return block("table").rows.map((row) => (row.kind === "row" ? row.cells.map(show) : [show(row.label)]));
}

describe("a table's total", () => {
  it("adds up rows that the descriptor lets be added up", () => {
    expect(cells(`"uz-2" "uz-3"`)).toEqual([
      ["uz-2", "10"],
      ["uz-3", "20"],
      ["In all", "30"],
    ]);
  });

  it("is left out where rows differ in scope, kind or period, and where two hold the same money", () => {
    expect(cells(`"kg-1" "uz-2"`)).toHaveLength(2);
    expect(cells(`"kz-2" "kz-3"`)).toHaveLength(2);
    expect(cells(`"kg-1" "kg-2"`)).toHaveLength(2);
    expect(cells(`"uz-1" "uz-2"`)).toHaveLength(2);
  });

  it("reaches across what the template names, such as periods, and bears the mark of a part that is disputed", () => {
    expect(cells(`"kg-1" "kg-2"`, { across: "start end" }).at(-1)).toEqual([
      "In all",
      "117[disputed: sources disagree]",
    ]);
  });

  it("stands under each group of its own, and under no single row", () => {
    expect(cells(`"kg-1" "uz-2" "uz-3"`, { group: `group="country"` })).toEqual([
      ["Kyrgyzstan"],
      ["kg-1", "55"],
      ["Uzbekistan"],
      ["uz-2", "10"],
      ["uz-3", "20"],
      ["In all", "30"],
    ]);
  });
});
