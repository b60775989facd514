import type { Place } from "../../problem.ts";
import type { LaidRun } from "../laid.ts";
import { readsAsItself } from "./document-fonts.ts";
import type { PaintedPage, Painting } from "./painting.ts";

/** Shows a run; `spoken` where it is read, and so has to be copied out right. */
export function showRun(painting: Painting, page: PaintedPage, run: LaidRun, place: Place, spoken: boolean): void {
  const face = painting.fonts.use(run.face, run.glyphs, place);
  if (!face) return;
  if (run.glyphs.some((glyph) => glyph === 0 || glyph >= face.used.length)) {
    painting.problems.push({
      severity: "error",
      code: "character-without-glyph",
      place,
      reason: `The typeface ${face.face.sfnt.postScriptName} has no shape for a character of this text.`,
      found: run.text,
      advice: "Write it with other characters, or set it in a face that has them.",
    });
  }
  page.content.show(run, spoken && !readsAsItself(run, face) ? run.text : undefined);
}
