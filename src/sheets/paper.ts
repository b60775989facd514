import type { Checked, Place } from "../problem.ts";
import { millimetres } from "./millimetres.ts";

/** Papers that sheets can be made of; each is named as shops and printers name it. */
export const PAPER_NAMES = ["A4", "Letter"] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

export interface Size {
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** Upright, in points: ISO 216, and ANSI/ASME Y14.1 A. */
export const PAPERS: Readonly<Record<PaperName, Size>> = {
  A4: { width: millimetres(210), height: millimetres(297) },
  Letter: { width: 612, height: 792 },
};

/** A paper by its name, in capitals or not; A4 and a problem where there is none of that name. */
export function readPaper(name: string, place: Place): Checked<PaperName> {
  const found = PAPER_NAMES.find((each) => each.toLowerCase() === name.toLowerCase());
  if (found) return { value: found, problems: [] };
  const reason = `Sheets cannot be made of the paper "${name}".`;
  const wanted = PAPER_NAMES.join(" or ");
  return { value: "A4", problems: [{ severity: "error", code: "paper-unknown", place, reason, found: name, wanted }] };
}
