import type { Box, Placement, SheetSide } from "./sheet.ts";

/** What the page on a placement is called in the content of its side. */
export const nameOnSide = (index: number): string => `Page${index}`;

/** The content of a side of a sheet: each page clipped to its part, then the marks to cut along. */
export function drawSide({ placements, cut }: SheetSide): string {
  const pages = placements.map(drawPlacement);
  const marks = cut ? [`q ${MARK_LINE}`, ...cut.marks.map(drawLine), "Q"] : [];
  return [...pages, ...marks, ""].join("\n");
}

/** Hairlines of 0.25 pt in the darkest grey that every printer has. */
const MARK_LINE = "0 G 0.25 w";

const drawPlacement = ({ scale, x, y, within }: Placement, index: number): string =>
  `q ${rectangle(within)} re W n ${words(scale, 0, 0, scale, x, y)} cm /${nameOnSide(index)} Do Q`;

const drawLine = ([x, y, toX, toY]: readonly [number, number, number, number]): string =>
  `${words(x, y)} m ${words(toX, toY)} l S`;

const rectangle = ({ x, y, width, height }: Box): string => words(x, y, width, height);

/** A ten-thousandth of a point is far below what any device can set. */
const words = (...numbers: readonly number[]): string =>
  numbers.map((number) => String(Math.round(number * 10_000) / 10_000)).join(" ");
