import type { Draw, Drawing } from "../../charts/drawing.ts";
import type { Graphic } from "../../filling/graphic.ts";
import { BoundedCache } from "../bounded-cache.ts";
import { textWidth } from "../text-width.ts";
import type { Weight } from "../theme.ts";

/** Drawings that are kept, of each way to draw. */
const DRAWINGS = 200;

const drawn = new WeakMap<Draw, BoundedCache<string, Drawing>>();

/**
 * A graphic drawn at a width in points. The same graphic is drawn once: a map costs more than the pages around it, and
 * stands in many packs beside text that differs.
 */
export function drawingOf(draw: Draw, graphic: Graphic, width: number): Drawing {
  const known = drawn.get(draw) ?? new BoundedCache<string, Drawing>(DRAWINGS);
  drawn.set(draw, known);
  const key = `${width} ${JSON.stringify(graphic)}`;
  const before = known.get(key);
  if (before) return before;
  const drawing = draw(graphic, {
    width,
    measure: (text, size, weight: Weight) => textWidth(text, chartText(size, weight)),
  });
  known.set(key, drawing);
  return drawing;
}

const chartText = (size: number, weight: Weight) =>
  ({ family: "sans", weight, face: `sans-${weight}`, size, leading: size, colour: "", tracking: 0 }) as const;
