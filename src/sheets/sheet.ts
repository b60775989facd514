/** A rectangle in points; y grows upwards, as in PDF. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One side of a sheet of paper, as it is to be drawn. */
export interface SheetSide {
  /** In points, as the side is read. */
  readonly width: number;
  readonly height: number;
  /** From left to right; a blank page has none. */
  readonly placements: readonly Placement[];
  /** Where there are marks to cut along: these, the box that is left then, and how far the colour goes beyond it. */
  readonly cut?: { readonly marks: readonly Line[]; readonly trim: Box; readonly bleed: Box };
}

/** A page on a side of a sheet: the point (a, b) of the page stands at (x + scale · a, y + scale · b) of the sheet. */
export interface Placement {
  /** Counted from 1. */
  readonly page: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** Nothing is drawn outside this box of the sheet. */
  readonly within: Box;
}

/** From one point of the sheet to another: x, y, x, y. */
export type Line = readonly [number, number, number, number];
