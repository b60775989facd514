import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GalleyBlock, Piece } from "../../../src/pages/paginate/galley-block.ts";
import { paginate } from "../../../src/pages/paginate/paginate.ts";
import { block, geometry, heading, LINE, table } from "./galley-of.ts";

type Part = (key: string) => GalleyBlock[];

const sources: GalleyBlock["columns"] = { key: "sources", count: 2, width: 190, gap: 20 };

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((count): Part => (key) => [block(key, count)]),
  fc.integer({ min: 1, max: 12 }).map((count): Part => (key) => [heading(`h${key}`), block(key, count)]),
  fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 60 }).map((rows): Part => (key) => [
    heading(`h${key}`),
    ...table(key, rows),
  ]),
  fc
    .tuple(fc.integer({ min: 5, max: 27 }), fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 60 }))
    .map(([count, rows]): Part => (key) => [
      heading(`h${key}`),
      block(`f${key}`, count, { cut: "never", floats: true }),
      ...table(key, rows),
    ]),
  fc.integer({ min: 2, max: 8 }).map(
    (count): Part =>
      (key) =>
        Array.from({ length: count }, (_, i) => block(`${key}.${i}`, 2, { group: key, cut: "never" })),
  ),
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 150 }).map(
    (rows): Part =>
      (key) =>
        rows.map((count, i) => block(`${key}.${i}`, count, { columns: { ...sources, key }, cut: "never", after: 2 })),
  ),
  fc.constant<Part>((key) => [block(key, 2, { breakBefore: true })]),
);

const galley = fc.array(part, { maxLength: 14 }).map((parts) => parts.flatMap((make, i) => make(`p${i}`)));

const areaOf = (page: number) => (page === 0 ? geometry.first : geometry.other);
const said = (blocks: readonly GalleyBlock[]): Piece[] =>
  paginate(blocks, geometry).pages.flatMap(({ pieces }) => pieces.filter(({ repeat }) => !repeat));

describe("any galley", () => {
  it("is placed whole: nothing lost, nothing twice, in its order", () => {
    fc.assert(
      fc.property(galley, (blocks) => {
        const pieces = said(blocks);
        expect([...new Set(pieces.map(({ key }) => key))]).toEqual(blocks.map(({ key }) => key));
        for (const { key, laid } of blocks) {
          const parts = pieces.filter((piece) => piece.key === key);
          expect(parts[0]?.from).toBe(0);
          expect(parts.at(-1)?.to).toBe(laid.height);
          for (const [i, { from }] of parts.slice(1).entries()) expect(from).toBe(parts[i]?.to);
        }
      }),
    );
  });

  it("stands inside its page, no piece upon another", () => {
    fc.assert(
      fc.property(galley, (blocks) => {
        const { pages, tooHigh } = paginate(blocks, geometry);
        expect(tooHigh).toEqual([]);
        for (const [number, { pieces }] of pages.entries()) {
          const { top, height } = areaOf(number);
          for (const [i, { x, y, from, to }] of pieces.entries()) {
            expect(y).toBeGreaterThanOrEqual(top);
            expect(y + to - from).toBeLessThanOrEqual(top + height + 0.001);
            const below = pieces.slice(i + 1).filter((piece) => piece.x === x);
            expect(Math.min(...below.map((piece) => piece.y))).toBeGreaterThanOrEqual(y + to - from - 0.001);
          }
        }
      }),
    );
  });

  it("leaves no heading last on a page, and no line alone", () => {
    fc.assert(
      fc.property(galley, (blocks) => {
        const { pages } = paginate(blocks, geometry);
        const kept = new Set(blocks.filter(({ keepWithNext }) => keepWithNext).map(({ key }) => key));
        for (const { pieces } of pages) expect(kept.has(pieces.at(-1)?.key ?? "")).toBe(false);
        const text = new Set(blocks.filter(({ cut }) => cut === "lines").map(({ key }) => key));
        const parts = pages.flatMap(({ pieces }) => pieces).filter(({ key }) => text.has(key));
        for (const { from, to, laid } of parts) {
          expect(to - from).toBeGreaterThanOrEqual(Math.min(2 * LINE, laid.height) - 0.001);
        }
      }),
    );
  });

  it("keeps groups and rows whole, and heads every page of a table", () => {
    fc.assert(
      fc.property(galley, (blocks) => {
        const { pages } = paginate(blocks, geometry);
        const pageOf = new Map<string, Set<number>>();
        const byKey = new Map(blocks.map((one) => [one.key, one]));
        for (const [number, { pieces }] of pages.entries()) {
          for (const { key } of pieces.filter(({ repeat }) => !repeat)) {
            const one = byKey.get(key);
            if (one?.group) pageOf.set(one.group, (pageOf.get(one.group) ?? new Set()).add(number));
          }
          const first = byKey.get(pieces.find(({ repeat }) => !repeat)?.key ?? "");
          expect(pieces[0]?.repeat === true).toBe(first?.repeat !== undefined);
        }
        // A figure that stands lower is read where it was put, in a piece without height.
        const pieces = pages.flatMap((page) => page.pieces.filter(({ from, to, repeat }) => to > from && !repeat));
        const whole = pieces.filter(({ key }) => byKey.get(key)?.cut === "never");
        expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length);
        for (const numbers of pageOf.values()) expect(numbers.size).toBe(1);
      }),
    );
  });

  it("comes out the same each time", () => {
    fc.assert(
      fc.property(galley, (blocks) => {
        expect(paginate(structuredClone(blocks), geometry)).toEqual(paginate(blocks, geometry));
      }),
      { numRuns: 20 },
    );
  });
});
