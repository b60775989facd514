import { boxOf, inside, type Box } from "../reader/geometry.ts";
import { taggedMark } from "../reader/painted.ts";
import type { Reading } from "../reader/reading.ts";
import { contents, type Element } from "../reader/structure.ts";
import type { Rule } from "./rule.ts";

const boxOfFigure = (figure: Element): Box | undefined => {
  const numbers = figure.attribute("Layout", "BBox");
  return Array.isArray(numbers) ? boxOf(numbers.filter((number: unknown) => typeof number === "number")) : undefined;
};

/** The pages on which a figure has content, each with the boxes of what is painted there. */
function* drawn(reading: Reading, figure: Element) {
  for (const { kid } of contents(figure)) {
    const page = reading.pageOf(kid.page);
    const items = page?.content.painted.filter(({ mark }) => taggedMark(mark)?.mcid === kid.mcid) ?? [];
    if (page) yield { page, boxes: items.flatMap(({ box }) => box ?? []) };
  }
}

/** ISO 14289-1 7.3. */
export const figures: readonly Rule[] = [
  {
    name: "figure-text",
    clause: "ISO 14289-1 7.3, 7.7",
    *find({ elements }) {
      for (const { role, dict } of elements)
        if ((role === "Figure" || role === "Formula") && !(dict.text("Alt") ?? dict.text("ActualText"))?.trim())
          yield { object: dict.object, says: `${role} has no alternative text.` };
    },
  },
  {
    name: "figure-box",
    clause: "ISO 32000-1 14.8.5.4.3",
    *find(reading) {
      for (const figure of reading.elements) {
        if (figure.role !== "Figure") continue;
        const object = figure.dict.object;
        const box = boxOfFigure(figure);
        if (!box) {
          yield { object, says: "A figure has no BBox." };
          continue;
        }
        for (const { page, boxes } of drawn(reading, figure)) {
          if (!inside(box, page.mediaBox, 0.5))
            yield { page: page.number, object, says: "The BBox of a figure reaches beyond the page." };
          if (boxes.some((painted) => !inside(painted, box, SLACK)))
            yield { page: page.number, object, says: "A figure is drawn outside its BBox." };
        }
      }
    },
  },
  {
    name: "figure-on-one-page",
    clause: "house",
    *find(reading) {
      for (const figure of reading.elements) {
        if (figure.role !== "Figure") continue;
        const pages = new Set([...drawn(reading, figure)].map(({ page }) => page.number));
        if (pages.size > 1) yield { object: figure.dict.object, says: "A figure is torn over several pages." };
      }
    },
  },
];

/** Line widths, and the approximate height of text, in points. */
const SLACK = 4;
