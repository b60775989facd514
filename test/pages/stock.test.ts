import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import type { BriefingDocument } from "../../src/document/document.ts";
import { printStock, UnprintableText } from "../../src/pages/stock.tsx";
import { fixture } from "./fixture.ts";

const date = new Date("2026-11-21T00:00:00Z");

const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;

async function pageTexts(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join(""));
  }
  return texts;
}

interface LinkAnnotation {
  readonly subtype: string;
  readonly url?: string;
  readonly dest?: string;
}

async function linksOf(pdf: PDFDocumentProxy): Promise<readonly LinkAnnotation[]> {
  const links: LinkAnnotation[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const annotations: readonly LinkAnnotation[] = await (await pdf.getPage(number)).getAnnotations();
    links.push(...annotations.filter(({ subtype }) => subtype === "Link"));
  }
  return links;
}

describe("the fixture printed through plain react-pdf", () => {
  let bytes: Uint8Array;
  let pdf: PDFDocumentProxy;
  let texts: readonly string[];

  beforeAll(async () => {
    bytes = await printStock(fixture, { date });
    pdf = await openPdf(bytes);
    texts = await pageTexts(pdf);
  });

  it("has a title, a language and the date it was given", async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: "Kazakhstan", Language: "en", CreationDate: "D:20261121000000Z" });
  });

  it("says on every page which page it is of how many", () => {
    expect(pdf.numPages).toBe(6);
    for (const [index, text] of texts.entries()) expect(text).toContain(`Page ${index + 1} of 6`);
  });

  it("prints the marking at the head and the foot of every page, and the running head on all but the first", () => {
    for (const [index, text] of texts.entries()) {
      expect(text.split("FOR OFFICIAL USE")).toHaveLength(3);
      expect(text.includes("Kazakhstan: relations with the European Union")).toBe(index > 0);
    }
  });

  it("gives names in Kazakh, Kyrgyz and Turkish back as text", () => {
    const all = texts.join(" ");
    for (const name of ["Қазақстан", "Кыргызстан", "Türkiye"]) expect(all).toContain(name);
  });

  it("repeats the head of a long table on each page it stands on", () => {
    const withMeetings = texts.filter((text) => text.includes("Foreign ministers,"));
    expect(withMeetings.length).toBeGreaterThan(1);
    for (const text of withMeetings) expect(text).toContain("EU lead");
  });

  it("prints every row of the long table once", () => {
    const all = texts.join(" ");
    for (let number = 1; number <= 60; number += 1) {
      expect(all.match(new RegExp(`Foreign ministers, ${number}(?!\\d)`, "gu"))).toHaveLength(1);
    }
  });

  it("leads from every source mark to a destination that exists", async () => {
    const destinations = await pdf.getDestinations();
    const inside = (await linksOf(pdf)).flatMap(({ dest }) => (dest === undefined ? [] : [dest]));
    expect(inside).toContain("source-6");
    expect(inside).toContain("table-2");
    for (const dest of inside) expect(Object.keys(destinations)).toContain(dest);
  });

  it("leads from a source's site to its whole address", async () => {
    const urls = (await linksOf(pdf)).map(({ url }) => url);
    expect(urls).toContain("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:22016A0204(01)");
    expect(urls).toContain("https://www.eeas.europa.eu/kazakhstan_en");
  });

  it("mirrors the headings in its bookmarks", async () => {
    const outline = await pdf.getOutline();
    const titles = outline.map(({ title, items }) => [title, ...items.map((item: { title: string }) => item.title)]);
    expect(titles).toEqual([
      ["In five lines"],
      ["1 Priority areas and what serves them"],
      ["2 Funding by scope, kind and period", "2.1 Scopes that must not be added"],
      ["3 Meetings, 2007 to 2025"],
      ["4 Sources and abbreviations"],
    ]);
  });

  it("sets everything in embedded faces of ours", async () => {
    const names = new Set<string>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      await page.getOperatorList();
      const { styles } = await page.getTextContent();
      for (const key of Object.keys(styles)) {
        const font: { name: string; missingFile?: boolean } = page.commonObjs.get(key);
        expect(font.missingFile).not.toBe(true);
        names.add(font.name.replace(/^[A-Z]{6}\+/u, ""));
      }
    }
    expect([...names].sort()).toEqual([
      "SourceSans3-Bold",
      "SourceSans3-Regular",
      "SourceSans3-SemiBold",
      "SourceSerif4-Regular",
      "SourceSerif4-SemiBold",
    ]);
  });

  it("comes out as the same bytes a second time", async () => {
    expect(Buffer.from(await printStock(fixture, { date })).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe("a document that cannot be printed as it stands", () => {
  it("is refused, with the characters that no face can print", async () => {
    const document: BriefingDocument = { ...fixture, subtitle: "Names: \u4E2D\u56FD, \uE123" };
    await expect(printStock(document, { date })).rejects.toThrow(UnprintableText);
    await expect(printStock(document, { date })).rejects.toMatchObject({ characters: ["\u4E2D", "\u56FD", "\uE123"] });
  });
});

it("prints on US Letter with the same lines", async () => {
  const pdf = await openPdf(await printStock(fixture, { date, paper: "Letter" }));
  const { view } = await pdf.getPage(1);
  expect(view).toEqual([0, 0, 612, 792]);
});
