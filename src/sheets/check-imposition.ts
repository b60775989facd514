import type { Place, Problem } from "../problem.ts";
import type { Imposition } from "./imposition.ts";
import { millimetres } from "./millimetres.ts";
import { PAPERS } from "./paper.ts";

/** The innermost pages of a booklet may move so far, in millimetres, before their text runs into the fold. */
const FURTHEST_CREEP = 10;

/** Widest bleed, in millimetres; printers ask for 3 to 5. */
const WIDEST_BLEED = 25;

/** Why so many pages cannot be imposed like this; `place` is the file that they are in. */
export function checkImposition(imposition: Imposition, pages: number, place: Place): readonly Problem[] {
  switch (imposition.kind) {
    case "booklet":
      return checkCreep(imposition.creep, pages, imposition.sheetsPerSignature, place);
    case "margin": {
      const { width } = PAPERS[imposition.paper];
      if (millimetres(imposition.margin) < width) return [];
      const across = Math.round(width / millimetres(1));
      const reason = `A margin of ${imposition.margin} mm is wider than the page, which is ${across} mm across.`;
      return [{ severity: "error", code: "margin-too-wide", place, reason, wanted: "such as 10 mm" }];
    }
    case "crop-marks": {
      if (imposition.bleed <= WIDEST_BLEED) return [];
      const reason = `A bleed of ${imposition.bleed} mm is wider than ${WIDEST_BLEED} mm.`;
      return [{ severity: "error", code: "bleed-too-wide", place, reason, wanted: "such as 3 mm" }];
    }
    case "two-up":
    case "pages":
      return [];
  }
}

function checkCreep(creep: number, pages: number, most: number | null, place: Place): readonly Problem[] {
  const sheets = Math.min(most ?? Number.POSITIVE_INFINITY, Math.ceil(pages / 4));
  if (creep * (sheets - 1) <= FURTHEST_CREEP) return [];
  return [
    {
      severity: "error",
      code: "creep-too-large",
      place,
      reason: `A creep of ${creep} mm would move the pages of the innermost of ${sheets} sheets into the fold.`,
      wanted: "about the thickness of the paper, such as 0.1 mm",
      advice: "A booklet of many sheets is better folded in several signatures.",
    },
  ];
}
