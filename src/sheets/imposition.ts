import type { PaperName } from "./paper.ts";

/** How finished pages are brought onto sheets. Lengths are in millimetres. */
export type Imposition = Booklet | TwoUp | PunchingMargin | CropMarks | OneUp;

/** Two pages on each side of a landscape sheet, so that the sheets, folded and stapled, read in order. */
export interface Booklet {
  readonly kind: "booklet";
  readonly paper: PaperName;
  /** How many sheets are folded into each other; null where all are. */
  readonly sheetsPerSignature: number | null;
  /** How much nearer to the fold the pages of each sheet stand than those of the sheet around it. */
  readonly creep: number;
}

/** Two pages side by side on a landscape sheet, in order. */
export interface TwoUp {
  readonly kind: "two-up";
  readonly paper: PaperName;
}

/** A page a side, beside a strip at its left that is kept free to be punched. */
export interface PunchingMargin {
  readonly kind: "margin";
  readonly paper: PaperName;
  readonly margin: number;
  /** At the right of even pages, which are the backs of sheets. */
  readonly mirrored: boolean;
}

/** A page a sheet at full size, on a sheet large enough for its bleed and for marks where it is to be cut. */
export interface CropMarks {
  readonly kind: "crop-marks";
  readonly bleed: number;
}

/** A page a sheet, as it is. */
export interface OneUp {
  readonly kind: "pages";
  readonly paper: PaperName;
}
