import { inside, overlap, type Box } from "../../conformance/reader/geometry.ts";
import { inArtifact, taggedMark } from "../../conformance/reader/painted.ts";
import type { ReadPage } from "../../conformance/reader/reading.ts";
import { ink, isSeen } from "./ink.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { named } from "./setting.ts";

const SLACK = 0.6;
/** Points. What is thinner is a rule, anything else a ground. */
const RULE = 4;

/** Text on a tinted ground lies wholly on it, and no rule runs through words. */
export const onItsGround: LayoutRule = {
  name: "text inside its box",
  *find({ reading }) {
    for (const page of reading.pages) {
      const shapes = shapesOn(page);
      for (const item of page.content.painted) {
        if (item.kind !== "text" || !isSeen(item) || inArtifact(item.mark)) continue;
        const box = ink(item);
        // Rules may pass between lines as near as they like; struck out is what they cross in the middle.
        const middle = { ...box, bottom: box.bottom + 2, top: box.top - 2 };
        for (const shape of shapes) {
          const isRule = Math.min(shape.right - shape.left, shape.top - shape.bottom) < RULE;
          if (isRule ? meet(middle, shape) : meet(box, shape) && !inside(box, shape, SLACK))
            yield {
              page: page.number,
              says: `${named(item.text)} stands across ${isRule ? "a rule" : "the edge of its box"}.`,
            };
        }
      }
    }
  },
};

/** The rules and grounds of a page; what a drawing has is its own affair. */
const shapesOn = ({ content }: ReadPage): readonly Box[] =>
  content.painted.flatMap(({ kind, mark, box }) =>
    kind === "path" && box && inArtifact(mark) && taggedMark(mark) === undefined ? [box] : [],
  );

function meet(one: Box, other: Box): boolean {
  const shared = overlap(one, other);
  return shared.right - shared.left > SLACK / 2 && shared.top - shared.bottom > 0;
}
