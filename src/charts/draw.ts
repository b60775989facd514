import type { Graphic } from "../filling/graphic.ts";
import { drawBars } from "./draw-bars.ts";
import { drawLines } from "./draw-lines.ts";
import { drawLocator } from "./draw-locator.ts";
import { drawRivals } from "./draw-rivals.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { drawTrack } from "./draw-track.ts";
import type { Canvas, Draw, Drawing } from "./drawing.ts";

const draughts: {
  readonly [K in Graphic["kind"]]: (graphic: Extract<Graphic, { kind: K }>, canvas: Canvas) => Drawing;
} = {
  bars: drawBars,
  rivals: drawRivals,
  lines: drawLines,
  track: drawTrack,
  timeline: drawTimeline,
  locator: drawLocator,
};

/** A figure's geometry for a canvas of a given width; its height follows from its content. */
export const draw: Draw = (graphic, canvas) => (draughts[graphic.kind] as Draw)(graphic, canvas);
