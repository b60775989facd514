import type { Place } from "../../problem.ts";
import type { LaidRun } from "../laid.ts";
import { readsAsItself } from "./document-fonts.ts";
import type { PaintedPage, Painting } from "./painting.ts";

/** Shows a run; `spoken` where it is read, and so has to be copied out right. */
export function showRun(painting: Painting, page: PaintedPage, run: LaidRun, place: Place, spoken: boolean): void {
  const face = painting.fonts.use(run.face, run.glyphs, place, run.text);
  if (!face) return;
  page.content.show(run, spoken && !readsAsItself(run, face) ? run.text : undefined);
}
