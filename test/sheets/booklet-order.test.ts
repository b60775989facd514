import { describe, expect, it } from "vitest";
import { bookletOrder, type FoldedSide } from "../../src/sheets/booklet-order.ts";

type Page = number | null;

/** A printed sheet of paper: what stands on its left and right half, in front and on the back. */
interface Paper {
  readonly signature: number;
  readonly front: readonly [Page, Page];
  readonly back: readonly [Page, Page];
}

/** What a printer makes of the sides: each sheet takes the next two, and is turned on its short edge between them. */
function print(sides: readonly FoldedSide[]): readonly Paper[] {
  expect(sides.map(({ side }) => side)).toEqual(sides.map((_, i) => (i % 2 === 0 ? "front" : "back")));
  return Array.from({ length: sides.length / 2 }, (_, i) => {
    const [front, back] = [sides[2 * i]!, sides[2 * i + 1]!];
    return { signature: front.signature, front: [front.left, front.right], back: [back.left, back.right] };
  });
}

/**
 * What a reader meets, page by page, in sheets that lie on each other, first on top with its front up, and are folded
 * down the middle so that this front is outside. Behind the right half of a front is the left half of its back: turned on
 * the short edge, left and right change places.
 */
function fold(stack: readonly Paper[]): readonly Page[] {
  const rightLeaves = stack.flatMap(({ front, back }) => [front[1], back[0]]);
  const leftLeaves = stack.toReversed().flatMap(({ front, back }) => [back[1], front[0]]);
  return [...rightLeaves, ...leftLeaves];
}

/** Folds each signature by itself and puts one after the other. */
function read(papers: readonly Paper[]): readonly Page[] {
  const signatures = [...new Set(papers.map(({ signature }) => signature))];
  return signatures.flatMap((signature) => fold(papers.filter((paper) => paper.signature === signature)));
}

const upTo = (pages: number): readonly number[] => Array.from({ length: pages }, (_, i) => i + 1);

describe("a folded booklet", () => {
  for (const pages of upTo(40))
    it(`of ${pages} pages reads in order, in one signature or several, and ends with at most three blanks`, () => {
      for (const thickness of [null, 1, 2, 3, 4, 7, 10, 25]) {
        const papers = print(bookletOrder(pages, thickness));
        const blanks = 4 * Math.ceil(pages / 4) - pages;
        expect(read(papers)).toEqual([...upTo(pages), ...Array.from({ length: blanks }, () => null)]);
      }
    });

  it("has no signature of more sheets than were asked for, and only the last one may have fewer", () => {
    for (const pages of upTo(40))
      for (const thickness of [1, 2, 3, 4]) {
        const papers = print(bookletOrder(pages, thickness));
        const signatures = [...new Set(papers.map(({ signature }) => signature))];
        const sizes = signatures.map((each) => papers.filter(({ signature }) => signature === each).length);
        expect(sizes.slice(0, -1).every((size) => size === thickness)).toBe(true);
        expect(sizes.at(-1)).toBeLessThanOrEqual(thickness);
      }
  });

  it("counts the sheets of each signature from the outside, by which they creep", () => {
    const sheets = bookletOrder(24, 3).filter(({ side }) => side === "front");
    expect(sheets.map(({ signature, sheet }) => [signature, sheet])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  it("has the pages that a printer would expect on its first sheet", () => {
    expect(bookletOrder(8, null).slice(0, 2)).toEqual([
      { signature: 0, sheet: 0, side: "front", left: 8, right: 1 },
      { signature: 0, sheet: 0, side: "back", left: 2, right: 7 },
    ]);
  });
});
