import type { Draw, Drawing, Measure } from "../../charts/drawing.ts";
import type { Graphic } from "../../filling/graphic.ts";
import { Kept } from "../../kept.ts";
import { BoundedCache } from "../bounded-cache.ts";
import { textWidth } from "../text-width.ts";
import type { Theme } from "../theme.ts";

/** Drawings that are kept, of each way to draw. */
const DRAWINGS = 200;

/** Drawings from one command to the next: those of some ten packs, made by the program's own way to draw. */
export const keptDrawings = new Kept<Drawing>(60);

const drawn = new WeakMap<Draw, BoundedCache<string, Drawing>>();

/**
 * A graphic drawn at a width in points, measured in the sans of a theme. The same graphic is drawn once: a map costs more than the pages around it, and
 * stands in many packs beside text that differs.
 */
export function drawingOf(draw: Draw, graphic: Graphic, width: number, { families }: Theme): Drawing {
  const known = drawn.get(draw) ?? new BoundedCache<string, Drawing>(DRAWINGS);
  drawn.set(draw, known);
  const key = `${families.sans} ${width} ${JSON.stringify(graphic)}`;
  const before = known.get(key);
  if (before) return before;
  const measure: Measure = (text, size, weight) =>
    textWidth(text, { family: families.sans, weight, size, tracking: 0 });
  const drawing = keptDrawings.get(key) ?? keptDrawings.note(key, draw(graphic, { width, measure }));
  known.set(key, drawing);
  return drawing;
}
