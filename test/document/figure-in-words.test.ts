import { expect, it } from "vitest";
import { figureInWords } from "../../src/document/figure-in-words.ts";
import type { Figure, List } from "../../src/document/document.ts";

const linesOf = (alt: string): readonly string[] => {
  const figure = { kind: "figure", id: "x", alt, graphic: { kind: "timeline" } } as unknown as Figure;
  const [block] = figureInWords(figure, 1) as readonly [List];
  return block.items.map(({ content }) => content.map((each) => ("text" in each ? each.text : "")).join(""));
};

it("has a line for each sentence, and parts no date from what it dates", () => {
  const alt =
    "Шкала времени. 2007. 27–28 марта 2007\u00A0г. Астана; 30 июня 2007\u00A0г. Берлин. 2008. 9 апреля 2008\u00A0г. Ашхабад.";
  expect(linesOf(alt)).toEqual([
    "Шкала времени.",
    "2007. 27–28 марта 2007\u00A0г. Астана; 30 июня 2007\u00A0г. Берлин.",
    "2008. 9 апреля 2008\u00A0г. Ашхабад.",
  ]);
  expect(linesOf("Timeline. 2010. April 2010 Brussels.")).toEqual(["Timeline.", "2010. April 2010 Brussels."]);
  expect(linesOf("Bar chart. Kazakhstan. 2014: n/a. Uzbekistan. 2014: 168.")).toEqual([
    "Bar chart.",
    "Kazakhstan. 2014: n/a.",
    "Uzbekistan. 2014: 168.",
  ]);
});
