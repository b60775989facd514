import { breakPages, type BrokenPages } from "./break-pages.ts";
import type { GalleyBlock, Geometry, Piece, PlacedPage, TextArea } from "./galley-block.ts";
import { placePage } from "./place-page.ts";
import { ROUNDING } from "./reach.ts";
import { stackOf } from "./stack.ts";

export interface Pagination {
  readonly pages: readonly PlacedPage[];
  /** Keys of blocks with a part that fits on no page and stands out of it. */
  readonly tooHigh: readonly string[];
}

/** Of the room between blocks: what is kept of it, the least first, where that saves the last page. */
const TIGHTER = [0.8, 0.9];

/** Share of a last page below which it is worth saving. */
const HARDLY_USED = 0.25;

/**
 * Puts the blocks of a galley on pages: all of them, once each, in order; only a figure may stand lower than the
 * beginning of its table. A heading stands on the page of what follows it; no line of a paragraph stands alone at a
 * page's head or foot; a row is not torn unless it is higher than a page; a table that goes on repeats its head; groups
 * stay together where they fit; the last page is not left with a line. Where not all of that can be had, the cheapest is
 * broken first (`Cost`). A galley whose last page would hold next to nothing is set with less room between its blocks,
 * all alike, where it then ends a page earlier.
 */
export function paginate(blocks: readonly GalleyBlock[], geometry: Geometry): Pagination {
  const plain = breakPages(blocks, geometry);
  const pages = placed(plain, geometry);
  const hardlyUsed = pages.length > 1 && filledOf(pages.at(-1), geometry.other) < HARDLY_USED * geometry.other.height;
  const tight = hardlyUsed ? withoutLastPage(blocks, geometry, plain) : undefined;
  return withTooHigh(tight ? placed(tight, geometry) : pages, geometry);
}

/** The same with the most room between its blocks at which it ends a page earlier. */
function withoutLastPage(
  blocks: readonly GalleyBlock[],
  geometry: Geometry,
  plain: BrokenPages,
): BrokenPages | undefined {
  let saved: BrokenPages | undefined;
  for (const share of TIGHTER) {
    const closer = blocks.map((block) => ({ ...block, before: block.before * share, after: block.after * share }));
    // Floating figures takes several times as long, and hardly ever saves a page.
    if (breakPages(closer, geometry, { float: false }).starts.length >= plain.starts.length) break;
    saved = breakPages(closer, geometry);
  }
  return saved;
}

const areaOf = ({ first, other }: Geometry, page: number): TextArea => (page === 0 ? first : other);

function placed({ strips, starts }: BrokenPages, geometry: Geometry): readonly PlacedPage[] {
  const stack = stackOf(strips);
  return starts.map((start, page) =>
    placePage(strips, stack, { start, end: starts[page + 1] ?? strips.length }, areaOf(geometry, page)),
  );
}

/** How far down a page anything stands. */
const filledOf = (page: PlacedPage | undefined, { top }: TextArea): number =>
  Math.max(0, ...(page?.pieces ?? []).map(({ y, from, to }) => y + to - from - top));

function withTooHigh(pages: readonly PlacedPage[], geometry: Geometry): Pagination {
  const tooHigh = pages.flatMap(({ pieces }, page) =>
    pieces.filter((piece) => standsOut(piece, areaOf(geometry, page))),
  );
  return { pages, tooHigh: [...new Set(tooHigh.map(({ key }) => key))] };
}

const standsOut = ({ y, from, to }: Piece, area: TextArea): boolean =>
  y + to - from > area.top + area.height + ROUNDING;
