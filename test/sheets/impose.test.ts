import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { impose, type Imposed } from "../../src/sheets/impose.ts";
import type { Imposition } from "../../src/sheets/imposition.ts";
import { finishedFile, type FinishedFile } from "./finished-file.ts";
import { pagesOn, readSheets, type ReadSheets } from "./read-sheets.ts";

async function imposed(file: FinishedFile, imposition: Imposition): Promise<Imposed & { readonly read: ReadSheets }> {
  const { value, problems } = await impose(await finishedFile(file), "water.pdf", imposition);
  expect(problems).toEqual([]);
  return { ...value!, read: await readSheets(value!.bytes) };
}

const booklet = { kind: "booklet", paper: "A4", sheetsPerSignature: null, creep: 0 } as const;

describe("a booklet", () => {
  it("has two pages on each landscape side, in the order that folds to a booklet", async () => {
    const { read, sides, scale } = await imposed({ pages: 6 }, booklet);
    expect(pagesOn(read)).toEqual([["1"], ["2"], ["6", "3"], ["4", "5"]]);
    expect(sides).toBe(4);
    expect(scale).toBeCloseTo(Math.SQRT1_2, 3);
    for (const { width, height } of read.sides) expect([width, height].map(Math.round)).toEqual([842, 595]);
  });

  it("has its first page on the right half of the first sheet, where the cover is", async () => {
    const { read } = await imposed({ pages: 4 }, booklet);
    const [last, cover] = read.sides[0]!.texts;
    expect(last).toMatchObject({ text: "Page 4" });
    expect(cover!.x - last!.x).toBeCloseTo(841.89 / 2, 1);
    expect(cover!.size).toBeCloseTo(20 * Math.SQRT1_2, 1);
  });

  it("moves the pages of inner sheets to the fold, by the creep for each sheet", async () => {
    const [flat, crept] = [
      await imposed({ pages: 12 }, booklet),
      await imposed({ pages: 12 }, { ...booklet, creep: 1 }),
    ];
    const moves = crept.read.sides.map(({ texts }, side) =>
      texts.map(({ x }, i) => Math.round(((x - flat.read.sides[side]!.texts[i]!.x) * 25.4) / 0.72) / 100),
    );
    expect(moves).toEqual([
      [0, 0],
      [0, 0],
      [1, -1],
      [1, -1],
      [2, -2],
      [2, -2],
    ]);
  });

  it("of several signatures begins each with a sheet of its own", async () => {
    const { read } = await imposed({ pages: 8 }, { ...booklet, sheetsPerSignature: 1 });
    expect(pagesOn(read)).toEqual([
      ["4", "1"],
      ["2", "3"],
      ["8", "5"],
      ["6", "7"],
    ]);
  });

  it("is made of Letter paper where that is asked for", async () => {
    const { read } = await imposed({ pages: 4 }, { ...booklet, paper: "Letter" });
    expect(read.sides.map(({ width, height }) => [width, height])).toEqual([
      [792, 612],
      [792, 612],
    ]);
  });
});

describe("two pages on a sheet", () => {
  it("stand side by side in order", async () => {
    const { read } = await imposed({ pages: 5 }, { kind: "two-up", paper: "A4" });
    expect(pagesOn(read)).toEqual([["1", "2"], ["3", "4"], ["5"]]);
  });
});

describe("a punching margin", () => {
  it("is kept free at the left of fronts and at the right of backs", async () => {
    const { read, scale } = await imposed({ pages: 2 }, { kind: "margin", paper: "A4", margin: 21, mirrored: true });
    expect(scale).toBeCloseTo(0.9, 3);
    const [front, back] = read.sides.map(({ texts }) => texts[0]!.x);
    expect(front).toBeCloseTo((21 * 72) / 25.4 + 90, 0);
    expect(back).toBeCloseTo(90, 0);
    expect(read.sides.map(({ width }) => Math.round(width))).toEqual([595, 595]);
  });
});

describe("a punching margin for one side", () => {
  it("is kept free at the left of every page", async () => {
    const { read } = await imposed({ pages: 2 }, { kind: "margin", paper: "A4", margin: 21, mirrored: false });
    const [first, second] = read.sides.map(({ texts }) => texts[0]!.x);
    expect(second).toBe(first);
    expect(read.preferences).toMatchObject({ Duplex: "Simplex" });
  });
});

describe("crop marks", () => {
  it("stand outside the bleed of a page at full size", async () => {
    const { bytes, read, scale } = await imposed({ pages: 1 }, { kind: "crop-marks", bleed: 5 });
    expect(scale).toBe(1);
    const page = (await PDFDocument.load(bytes)).getPage(0);
    const [trim, bleed] = [page.getTrimBox(), page.getBleedBox()];
    expect([trim.width, trim.height].map(Math.round)).toEqual([595, 842]);
    expect(trim.x - bleed.x).toBeCloseTo((5 * 72) / 25.4, 2);
    expect(bleed.x).toBeCloseTo((5 * 72) / 25.4, 2);
    expect(read.sides[0]!.texts[0]!.x).toBeCloseTo(trim.x + 100, 1);
  });
});

describe("an imposed file", () => {
  it("keeps links to addresses, and links to pages lead to where these stand now", async () => {
    const { read, lostLinks } = await imposed({ pages: 8 }, booklet);
    expect(lostLinks).toBe(0);
    const [inside, outside] = read.sides[0]!.links;
    const [last, first] = read.sides[0]!.texts;
    expect(outside!.url).toBe("https://example.org/a_(b)");
    expect(inside!.rect[0]).toBeCloseTo(first!.x, 0);
    const [side, x, y] = inside!.to!;
    expect(side).toBe(0);
    expect(x).toBeCloseTo(last!.x, 0);
    expect(y).toBeCloseTo(last!.y + 20 * Math.SQRT1_2, 0);
  });

  it("labels its sides with the labels of the pages on them", async () => {
    const { read } = await imposed({ pages: 5 }, { kind: "two-up", paper: "A4" });
    expect(read.labels).toEqual(["i, ii", "1, 2", "3"]);
  });

  it("claims no conformance, and has no tags", async () => {
    const { bytes, read } = await imposed({ pages: 4 }, booklet);
    expect(read).toMatchObject({ tagged: false, metadata: null, title: "Water" });
    const { catalog } = await PDFDocument.load(bytes);
    expect(catalog.keys().map(String)).not.toContain("/StructTreeRoot");
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/pdfuaid|pdfaid|OutputIntent/);
  });

  it("asks to be printed at actual size, and turned on the edge that suits it", async () => {
    const { read } = await imposed({ pages: 4 }, booklet);
    expect(read.preferences).toMatchObject({ PrintScaling: "None", Duplex: "DuplexFlipShortEdge" });
    const upright = await imposed({ pages: 4 }, { kind: "margin", paper: "A4", margin: 10, mirrored: true });
    expect(upright.read.preferences).toMatchObject({ Duplex: "DuplexFlipLongEdge" });
  });

  it("is the same bytes each time, dated as the finished file is", async () => {
    const [one, two] = [await imposed({ pages: 7 }, booklet), await imposed({ pages: 7 }, booklet)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    const document = await PDFDocument.load(one.bytes, { updateMetadata: false });
    expect(document.getCreationDate()).toEqual(new Date("2026-03-06T00:00:00Z"));
  });
});
