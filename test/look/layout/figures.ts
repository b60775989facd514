import { boxOf, inside } from "../../conformance/reader/geometry.ts";
import { textsOf } from "../../conformance/reader/reading.ts";
import { contents } from "../../conformance/reader/structure.ts";
import { ink, isSeen } from "./ink.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { named } from "./setting.ts";

const SLACK = 1;

/** The words of a drawing stand inside the drawing. */
export const labelsInside: LayoutRule = {
  name: "labels inside their drawing",
  *find({ reading }) {
    for (const figure of reading.elements.filter(({ role }) => role === "Figure")) {
      const numbers = figure.attribute("Layout", "BBox");
      const box = Array.isArray(numbers) ? boxOf(numbers.filter((one: unknown) => typeof one === "number")) : undefined;
      if (!box) continue;
      for (const { kid } of contents(figure))
        for (const text of textsOf(reading, kid).filter(isSeen))
          if (!inside(ink(text), box, SLACK))
            yield {
              page: reading.pageOf(kid.page)?.number ?? 0,
              says: `The label ${named(text.text)} stands outside its drawing.`,
            };
    }
  },
};
