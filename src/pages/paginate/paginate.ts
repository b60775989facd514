import { breakPages } from "./break-pages.ts";
import type { GalleyBlock, Geometry, Piece, PlacedPage, TextArea } from "./galley-block.ts";
import { placePage } from "./place-page.ts";
import { ROUNDING } from "./reach.ts";

export interface Pagination {
  readonly pages: readonly PlacedPage[];
  /** Keys of blocks with a part that fits on no page and stands out of it. */
  readonly tooHigh: readonly string[];
}

/**
 * Puts the blocks of a galley on pages: all of them, once each, in order; only a figure may
 * stand lower than the beginning of its table. A heading stands on the page of what follows
 * it; no line of a paragraph stands alone at a page's head or foot; a row is not torn unless it is higher than a page;
 * a table that goes on repeats its head; groups stay together where they fit; the last page is not left with a line.
 * Where not all of that can be had, the cheapest is broken first (`Cost`).
 */
export function paginate(blocks: readonly GalleyBlock[], geometry: Geometry): Pagination {
  const { strips, starts } = breakPages(blocks, geometry);
  const areas = starts.map((_, page) => (page === 0 ? geometry.first : geometry.other));
  const pages = areas.map((area, page) =>
    placePage(strips, starts[page] ?? 0, starts[page + 1] ?? strips.length, area),
  );
  const tooHigh = pages.flatMap(({ pieces }, page) => pieces.filter((piece) => standsOut(piece, areas[page])));
  return { pages, tooHigh: [...new Set(tooHigh.map(({ key }) => key))] };
}

const standsOut = ({ y, from, to }: Piece, area: TextArea | undefined): boolean =>
  area !== undefined && y + to - from > area.top + area.height + ROUNDING;
