import { bookletOrder } from "./booklet-order.ts";
import { fit } from "./fit.ts";
import type { Booklet, CropMarks, Imposition, PunchingMargin } from "./imposition.ts";
import { millimetres } from "./millimetres.ts";
import { PAPERS, type PaperName } from "./paper.ts";
import type { Box, Line, Placement, SheetSide } from "./sheet.ts";

/** The sides of all sheets in the order of printing, from the boxes of the finished pages, in points. */
export function laySheets(pages: readonly Box[], imposition: Imposition): readonly SheetSide[] {
  switch (imposition.kind) {
    case "booklet":
      return layBooklet(pages, imposition);
    case "two-up":
      return inPairs(pages.length).map(([left, right]) => layPair(pages, imposition.paper, left, right, 0));
    case "margin":
      return pages.map((finished, index) => layBesideMargin(finished, index + 1, imposition));
    case "crop-marks":
      return pages.map((finished, index) => layWithMarks(finished, index + 1, imposition));
    case "pages": {
      const sheet = { x: 0, y: 0, ...PAPERS[imposition.paper] };
      return pages.map((finished, index) => side(sheet, [fit(index + 1, finished, sheet)]));
    }
  }
}

const layBooklet = (pages: readonly Box[], { paper, sheetsPerSignature, creep }: Booklet): readonly SheetSide[] =>
  bookletOrder(pages.length, sheetsPerSignature).map(({ left, right, sheet }) =>
    layPair(pages, paper, left, right, sheet * millimetres(creep)),
  );

const inPairs = (pages: number): readonly (readonly [number, number | null])[] =>
  Array.from({ length: Math.ceil(pages / 2) }, (_, pair) => {
    const left = 2 * pair + 1;
    return [left, left < pages ? left + 1 : null];
  });

/** Two pages on the halves of a landscape sheet, each moved by `inwards` points to the fold; the other half stays clear. */
function layPair(
  pages: readonly Box[],
  paper: PaperName,
  left: number | null,
  right: number | null,
  inwards: number,
): SheetSide {
  const { width: height, height: width } = PAPERS[paper];
  const half = { y: 0, width: width / 2, height };
  const place = (page: number | null, x: number, move: number): Placement[] => {
    const finished = page === null ? undefined : pages[page - 1];
    if (page === null || !finished) return [];
    const placement = fit(page, finished, { ...half, x });
    return [{ ...placement, x: placement.x + move }];
  };
  return side({ width, height }, [...place(left, 0, inwards), ...place(right, width / 2, -inwards)]);
}

function layBesideMargin(finished: Box, page: number, { paper, margin, mirrored }: PunchingMargin): SheetSide {
  const { width, height } = PAPERS[paper];
  const strip = millimetres(margin);
  const clear = { x: mirrored && page % 2 === 0 ? 0 : strip, y: 0, width: width - strip, height };
  return side({ width, height }, [fit(page, finished, clear)]);
}

/** Length of a mark, and its least distance from the corner, in millimetres: no mark may stand in the bleed. */
const MARK = { length: 5, away: 3 };

function layWithMarks(finished: Box, page: number, { bleed }: CropMarks): SheetSide {
  const beyond = millimetres(bleed);
  const away = millimetres(Math.max(bleed, MARK.away));
  const edge = away + millimetres(MARK.length);
  const trim = { x: edge, y: edge, width: finished.width, height: finished.height };
  const bleedBox = {
    x: edge - beyond,
    y: edge - beyond,
    width: finished.width + 2 * beyond,
    height: finished.height + 2 * beyond,
  };
  const size = { width: finished.width + 2 * edge, height: finished.height + 2 * edge };
  const placement = { page, scale: 1, x: edge - finished.x, y: edge - finished.y, within: bleedBox };
  return { ...side(size, [placement]), cut: { marks: marksAround(trim, away), trim, bleed: bleedBox } };
}

/** Two marks at each corner, in line with the edges that meet there. */
function marksAround({ x, y, width, height }: Box, away: number): readonly Line[] {
  const reach = away + millimetres(MARK.length);
  const [right, top] = [x + width, y + height];
  const level = [y, top].flatMap((at): Line[] => [
    [x - reach, at, x - away, at],
    [right + away, at, right + reach, at],
  ]);
  const upright = [x, right].flatMap((at): Line[] => [
    [at, y - reach, at, y - away],
    [at, top + away, at, top + reach],
  ]);
  return [...level, ...upright];
}

const side = (
  { width, height }: { readonly width: number; readonly height: number },
  placements: readonly Placement[],
): SheetSide => ({ width, height, placements });
