import type { Box } from "../../conformance/reader/geometry.ts";
import type { PaintedShape } from "../../conformance/reader/painted.ts";
import { contrast } from "../../../src/pages/theme/contrast.ts";
import { ink, isSeen } from "./ink.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { named } from "./setting.ts";

/** WCAG 2.2, 1.4.3. */
const LEAST = 4.5;
const PAPER = "#FFFFFF";
/** Text that is only stroked: the halo of a name. */
const STROKED = 1;

/** Words can be read on the ground they stand on. Where that is the shape of a country, it is not known, nor judged. */
export const readable: LayoutRule = {
  name: "contrast of text",
  *find({ reading }) {
    for (const { number, content } of reading.pages) {
      const shapes: PaintedShape[] = [];
      for (const item of content.painted) {
        if (item.kind !== "text" && item.fill !== undefined) shapes.push(item);
        if (item.kind !== "text" || !isSeen(item) || item.renderingMode === STROKED || !item.colour) continue;
        const ground = groundOf(ink(item), shapes);
        const held = ground === undefined ? undefined : contrast(item.colour, ground);
        if (held !== undefined && held < LEAST)
          yield { page: number, says: `${named(item.text)} holds ${held.toFixed(1)} to 1 on its ground.` };
      }
    }
  },
};

/** The colour of the last shape under the middle of a box; undefined where only a part of that shape's box is filled. */
function groundOf(box: Box, shapes: readonly PaintedShape[]): string | undefined {
  const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
  const ground = shapes.findLast((shape) => holds(shape.box, x, y));
  if (!ground) return PAPER;
  return ground.isRectangle ? ground.fill : undefined;
}

const holds = (box: Box | undefined, x: number, y: number): boolean =>
  box !== undefined && box.left <= x && x <= box.right && box.bottom <= y && y <= box.top;
