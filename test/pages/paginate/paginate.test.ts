import { describe, expect, it } from "vitest";
import { paginate } from "../../../src/pages/paginate/paginate.ts";
import type { GalleyBlock } from "../../../src/pages/paginate/galley-block.ts";
import { block, geometry, heading, LINE, lines, table } from "./galley-of.ts";

const pagesOf = (blocks: readonly GalleyBlock[]) => paginate(blocks, geometry).pages;
const keysOf = (blocks: readonly GalleyBlock[]) =>
  pagesOf(blocks).map(({ pieces }) => pieces.map(({ key, repeat }) => (repeat ? `${key} again` : key)));

/** Fills pages of 50 lines after a first one of 28. */
const filler = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => block(`${name}${i}`, 1, { after: 0 }));

/** The lines of a paragraph on each page, after so many lines before it. */
const cuts = (fill: number, count: number) =>
  pagesOf([...filler("a", fill), block("p", count), ...filler("z", 5)]).flatMap(({ pieces }) =>
    pieces.filter(({ key }) => key === "p").map(({ from, to }) => Math.round((to - from) / LINE)),
  );

/** From the first block of each page to the next, of so many lines with room between them. */
const stepsOf = (count: number) =>
  pagesOf(Array.from({ length: count }, (_, i) => block(`a${i}`, 1))).map(
    ({ pieces: [first, second] }) => (second?.y ?? 0) - (first?.y ?? 0),
  );

const group = (count: number) => Array.from({ length: count }, (_, i) => block(`g${i}`, 2, { group: "g", after: 0 }));

describe("paginate", () => {
  it("gives an empty galley no page", () => {
    expect(pagesOf([])).toEqual([]);
  });

  it("fills the shorter first page, then the others", () => {
    const pages = pagesOf(filler("a", 90));
    expect(pages.map(({ pieces }) => pieces.length)).toEqual([28, 50, 12]);
    expect(pages[0]?.pieces[0]).toMatchObject({ x: 50, y: 250 });
    expect(pages[1]?.pieces[0]).toMatchObject({ x: 50, y: 66 });
  });

  it("sets no space above what starts a page nor below what ends it", () => {
    const pages = pagesOf([block("a", 28, { cut: "never", after: 50 }), block("b", 50, { cut: "never", before: 50 })]);
    expect(pages.map(({ pieces }) => pieces[0]?.y)).toEqual([250, 66]);
  });

  it("takes a heading to the page of what follows it", () => {
    expect(keysOf([...filler("a", 26), heading("h"), block("p", 4)])[1]).toEqual(["h", "p"]);
  });

  it("leaves two lines of a paragraph at least at a page's foot and head", () => {
    expect(cuts(20, 12)).toEqual([8, 4]);
    expect(cuts(20, 9)).toEqual([7, 2]);
    expect(cuts(27, 8)).toEqual([8]);
    expect(cuts(26, 3)).toEqual([3]);
  });

  it("repeats the head of a table that goes on, and tears no row", () => {
    const pages = keysOf(
      table(
        "t",
        Array.from({ length: 200 }, () => 2),
      ),
    );
    expect(pages.length).toBeGreaterThan(8);
    expect(pages[0]?.[0]).toBe("t-head");
    for (const page of pages.slice(1)) expect(page[0]).toBe("t-head again");
    expect(pages.flat().filter((key) => !key.endsWith("again"))).toHaveLength(201);
  });

  it("fills the page inside a table, and leaves what room there is before what follows it", () => {
    const rows = Array.from({ length: 18 }, () => 2);
    const picture = block("picture", 40, { cut: "never" });
    const pages = pagesOf([...table("t", rows), heading("h"), picture]);
    const rowsOn = pages.map(({ pieces }) => pieces.filter(({ key }) => /^t-\d/.test(key)).length);
    expect(rowsOn).toEqual([13, 5, 0]);
  });

  it("begins a table at a page's foot, though its next row is too high to fill the page", () => {
    const rows = [3, 2, 4, 4, 4, 4];
    const pages = pagesOf([...filler("a", 19), ...table("t", rows)]);
    expect(pages.map(({ pieces }) => pieces.filter(({ key }) => /^t-\d/.test(key)).length)).toEqual([2, 4]);
  });

  it("lets a figure without room stand on the next page, inside the table that fills its place", () => {
    const rows = Array.from({ length: 30 }, () => 1);
    const figure = block("figure", 26, { cut: "never", floats: true });
    const galley = [...filler("a", 12), heading("h"), figure, ...table("t", rows)];
    const [first, second] = pagesOf(galley);
    const names = keysOf(galley);
    expect(names[0]?.slice(12, 16)).toEqual(["h", "figure", "t-head", "t-0"]);
    expect(first?.pieces[13]).toMatchObject({ key: "figure", from: 0, to: 0 });
    expect(names[1]?.slice(0, 2)).toEqual(["figure", "t-head again"]);
    expect(second?.pieces[0]).toMatchObject({ from: 0, to: 26 * LINE });
    expect(first?.pieces.at(-1)?.y).toBeGreaterThan(250 + 380 - LINE);
  });

  it("lets a figure without room stand below the table that fills its place", () => {
    const figure = block("figure", 26, { cut: "never", floats: true });
    const names = keysOf([...filler("a", 12), heading("h"), figure, ...table("t", [2, 2, 2, 2]), ...filler("z", 9)]);
    expect(names[0]?.at(-1)).toBe("t-3");
    expect(names[1]?.[0]).toBe("figure");
  });

  it("leaves a figure where it was put where little is gained", () => {
    const figure = block("figure", 26, { cut: "never", floats: true });
    const names = keysOf([...filler("a", 24), heading("h"), figure, ...table("t", [2, 2, 2, 2])]);
    expect(names[1]?.slice(0, 3)).toEqual(["h", "figure", "t-head"]);
  });

  it("cuts a row that is taller than a page between its lines, its head above each part", () => {
    const { pages, tooHigh } = paginate(table("t", [3, 120, 3]), geometry);
    const parts = pages.flatMap(({ pieces }) => pieces.filter(({ key }) => key === "t-1"));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ from }) => from).slice(1)).toEqual(parts.map(({ to }) => to).slice(0, -1));
    expect(parts.at(-1)?.to).toBe(120 * LINE);
    expect(tooHigh).toEqual([]);
  });

  it("places what fits on no page and cannot be cut, and names it", () => {
    const picture = block("picture", 1, { laid: { ...lines(60), breaks: [] }, cut: "never" });
    const { pages, tooHigh } = paginate([block("a", 3), picture, block("b", 3)], geometry);
    expect(tooHigh).toEqual(["picture"]);
    expect(pages.map(({ pieces }) => pieces.map(({ key }) => key))).toEqual([["a"], ["picture"], ["b"]]);
  });

  it("keeps a group on one page where it fits on one, and breaks it where it does not", () => {
    expect(keysOf([...filler("a", 20), ...group(10)])[1]).toHaveLength(10);
    expect(keysOf(group(40)).length).toBe(3);
    expect(keysOf(group(40)).flat()).toHaveLength(40);
  });

  it("starts a page where one is demanded", () => {
    expect(keysOf([block("a", 2), block("b", 2, { breakBefore: true }), block("c", 2)])).toEqual([["a"], ["b", "c"]]);
  });

  it("does not leave a last page with one line", () => {
    const pages = pagesOf(filler("a", 28 + 50 + 1));
    expect(pages).toHaveLength(3);
    expect(pages[2]?.pieces.length).toBeGreaterThanOrEqual(3);
  });

  it("sets all blocks closer together where that saves a last page with next to nothing on it", () => {
    expect(stepsOf(19)).toEqual([LINE + 7]);
    // One more than goes in: at nine tenths of the room it does.
    expect(stepsOf(20)).toEqual([expect.closeTo(LINE + 6.3)]);
    // Two more go in at no share; and what has much on its last page is left as it is.
    expect(stepsOf(21)).toEqual([LINE + 7, LINE + 7]);
    expect(stepsOf(40)).toEqual([LINE + 7, LINE + 7]);
  });

  it("deals a flow to two columns, even on the last page", () => {
    const columns = { key: "sources", count: 2, width: 190, gap: 20 };
    const entries = Array.from({ length: 140 }, (_, i) => block(`s${i}`, 1, { columns, after: 0, cut: "never" }));
    const pages = pagesOf([heading("h"), ...entries]);
    expect(pages).toHaveLength(2);
    const [left, right] = [50, 260].map((x) => pages[1]?.pieces.filter((piece) => piece.x === x) ?? []);
    expect(Math.abs((left?.length ?? 0) - (right?.length ?? 0))).toBeLessThanOrEqual(1);
    expect(pages.flatMap(({ pieces }) => pieces.map(({ key }) => key)).slice(1)).toEqual(entries.map(({ key }) => key));
  });

  it("keeps room for notes at the foot of the page that refers to them, once each", () => {
    const note = { key: "n", laid: lines(2), path: [] };
    const blocks = [
      ...filler("a", 10),
      ...["b", "c"].map((key) => block(key, 2, { notes: [note] })),
      ...filler("d", 30),
    ];
    const [first] = pagesOf(blocks);
    expect(first?.pieces.filter(({ key }) => key === "n")).toHaveLength(1);
    expect(first?.pieces.at(-1)).toMatchObject({ key: "n", y: 250 + 400 - 2 * LINE });
    const above = first?.pieces.at(-2);
    expect((above?.y ?? 0) + LINE).toBeLessThanOrEqual(250 + 400 - 2 * LINE - 10 + 0.001);
  });
});
