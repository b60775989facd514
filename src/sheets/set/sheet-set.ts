import type { Place } from "../../problem.ts";
import type { Booklet, OneUp, PunchingMargin, TwoUp } from "../imposition.ts";
import type { PaperName } from "../paper.ts";
import type { CoverWords } from "./cover-words.ts";

/** What is handed out on one occasion: so many copies of each document, in the order in which they are printed. */
export interface SheetSet {
  readonly title: string;
  /** BCP 47, of the cover sheet. */
  readonly language: string;
  /** The words on it. */
  readonly words: CoverWords;
  readonly paper: PaperName;
  /** Whether sheets are printed on both sides: no copy then begins on the back of another. */
  readonly bothSides: boolean;
  readonly documents: readonly SetDocument[];
}

export interface SetDocument {
  /** As it was written: the name of a pack, such as `themes/environment-water.en`. */
  readonly pack: string;
  /** From 1. */
  readonly copies: number;
  readonly imposition: SetImposition;
  /** Where the set names it. */
  readonly place: Place;
}

/** What can be printed together: sheets with marks are for a printer with a larger paper. */
export type SetImposition = OneUp | Booklet | TwoUp | PunchingMargin;
