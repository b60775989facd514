import { inside, overlap, type Box } from "../../conformance/reader/geometry.ts";
import type { Painted } from "../../conformance/reader/painted.ts";
import { ink, isSeen } from "./ink.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { named } from "./setting.ts";

const SLACK = 0.6;

/** Nothing is cut off, in a cell or elsewhere: no text is clipped, and no ground is painted over a part of it. */
export const unclipped: LayoutRule = {
  name: "no clipped text",
  *find({ reading }) {
    for (const { number, content } of reading.pages) {
      const grounds = [...content.painted.entries()].filter(([, item]) => isGround(item));
      for (const [index, item] of content.painted.entries()) {
        if (item.kind !== "text" || !isSeen(item)) continue;
        const box = ink(item);
        if (!inside(box, item.clip, SLACK)) yield { page: number, says: `${named(item.text)} is clipped.` };
        if (grounds.some(([later, ground]) => later > index && ground.box && meet(ground.box, box)))
          yield { page: number, says: `${named(item.text)} is painted over.` };
      }
    }
  },
};

/** A filled rectangle; of other shapes only the box around them is known. */
const isGround = (item: Painted): boolean =>
  item.kind !== "text" && item.fill !== undefined && item.isRectangle === true;

function meet(one: Box, other: Box): boolean {
  const shared = overlap(one, other);
  return shared.right - shared.left > SLACK && shared.top - shared.bottom > SLACK;
}
