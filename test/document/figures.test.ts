import { expect, test } from "vitest";
import { documentText } from "../../src/document/document-text.ts";
import type { Placed } from "../../src/filling/filled.ts";
import type { Graphic } from "../../src/filling/graphic.ts";
import { blocksOf, composeEnglish, fillIn } from "./compose-markdown.ts";

const bars: Graphic = {
  kind: "bars",
  categories: [{ label: "2007" }],
  panels: [{ label: "", subject: true, cells: [{ value: 3, text: "3" }] }],
};

const figure = (id: string, more: object = {}): Placed => ({
  kind: "figure",
  id,
  graphic: bars,
  alt: "A bar.",
  facts: [],
  ...more,
});
const table: Placed = {
  kind: "table",
  id: "t",
  title: "A table",
  columns: [{ heading: "H", align: "start", headsRow: true }],
  rows: [{ kind: "row", cells: ["x"] }],
};
const see = (id: string): Placed => ({ kind: "see", id });

test("figures and tables with a title are numbered each in their own order, and referred to by their number", () => {
  const blocks = blocksOf(
    fillIn`${figure("map")}\n\n${table}\n\n${figure("one", { title: "First" })}\n\n${figure("two", { subtitle: "Unit" })}\n\nSee ${see("two")} and ${see("t")}.`,
  );
  expect(
    blocks.map((block) => (block.kind === "figure" || block.kind === "table" ? block.caption?.label : block.kind)),
  ).toEqual([undefined, "Table\u00A01", "Figure\u00A01", "Figure\u00A02", "paragraph"]);
  expect(blocks.at(-1)).toMatchObject({
    content: [{ text: "See " }, { id: "two", text: "Figure\u00A02" }, { text: " and " }, { id: "t" }, { text: "." }],
  });
});

test("a figure keeps its data, and its words are composed like others", () => {
  const [block] = blocksOf(fillIn`${figure("one", { title: "A **finding**", note: "Source." })}`);
  expect(block).toEqual({
    kind: "figure",
    id: "one",
    graphic: bars,
    alt: "A bar.",
    caption: {
      label: "Figure\u00A01",
      title: [
        { kind: "text", text: "A " },
        { kind: "strong", children: [{ kind: "text", text: "finding" }] },
      ],
    },
    note: [{ kind: "text", text: "Source." }],
  });
});

test("a section with nothing but a figure is no empty one, and is read by the figure's alternative text", () => {
  const { value, problems } = composeEnglish(fillIn`## Money\n\n${figure("one", { title: "First", note: "Source." })}`);
  expect(problems).toEqual([]);
  expect(documentText(value)).toBe("Atlantis\n\n1 Money\nFigure\u00A01 First\nA bar.\nSource.\n");
});

const legendOf = (graphic: Graphic) =>
  JSON.stringify(composeEnglish(fillIn`${figure("one", { graphic })}`).value.furniture.legend);

test("what a figure marks is explained at the foot", () => {
  const disputed: Graphic = {
    kind: "bars",
    categories: [{ label: "2007" }],
    panels: [{ label: "", subject: true, cells: [{ value: 3, text: "3", disputed: true }] }],
  };
  const gap: Graphic = {
    kind: "track",
    stations: ["Signed"],
    tracks: [{ label: "One", subject: true, states: [{ kind: "passed", text: "n/a" }] }],
  };

  expect(legendOf(bars)).toBe("[]");
  expect(legendOf(disputed)).toContain("disputed");
  expect(legendOf(gap)).toContain("n/a");
});
