import type { Box } from "../../conformance/reader/geometry.ts";
import type { ReadPage } from "../../conformance/reader/reading.ts";

/** Margins within which a pack's text must stand, in points. */
export interface PageArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** On the first page, which has no running head. */
  readonly firstTop: number;
  readonly bottom: number;
}

/** The margins as a box on a page. */
export const areaOn = ({ number, mediaBox }: ReadPage, area: PageArea): Box => ({
  left: mediaBox.left + area.left,
  right: mediaBox.right - area.right,
  top: mediaBox.top - (number === 1 ? area.firstTop : area.top),
  bottom: mediaBox.bottom + area.bottom,
});
