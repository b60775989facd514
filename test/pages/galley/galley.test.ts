import { describe, expect, it } from "vitest";
import type { Block, BriefingDocument, Inline, Table } from "../../../src/document/document.ts";
import { planGalley, printGalley, type GalleyOptions } from "../../../src/pages/galley.ts";
import type { LaidLine, LaidNode } from "../../../src/pages/laid.ts";
import type { PaintPlan } from "../../../src/pages/paint/plan.ts";
import type { Draw } from "../../../src/charts/drawing.ts";
import { checkPdf } from "../../conformance/check.ts";
import { readPdf } from "../../conformance/reader/reading.ts";
import { figure } from "../figure-fixture.ts";
import { fixture } from "../fixture.ts";

const options: GalleyOptions = {
  date: "2026-11-21T00:00:00Z",
  place: { file: "countries/kazakhstan.en" },
  draft: true,
};

const text = (words: string): readonly Inline[] => [{ kind: "text", text: words }];
const paragraph = (words: string): Block => ({ kind: "paragraph", role: "text", content: text(words) });
const heading = (id: string, title: string): Block => ({ kind: "heading", id, level: 1, content: text(title) });
const sentence = "The Council took note of the progress made in the region since the last meeting. ";

const table = (rows: readonly (readonly string[])[]): Block => ({
  kind: "table",
  id: "table-1",
  caption: { label: "Table 1", title: text("What was said") },
  columns: ["Name", "Date", "What"].map((name, i) => ({ heading: text(name), align: "start", headsRow: i === 0 })),
  rows: rows.map((cells) => ({ kind: "row", cells: cells.map(text), strong: false, indent: 0 })),
});

const documentOf = (...blocks: Block[]): BriefingDocument => ({ ...fixture, blocks });

const linesIn = (nodes: readonly LaidNode[]): LaidLine[] =>
  nodes.flatMap((node) => (node.kind === "text" ? node.lines : node.kind === "element" ? linesIn(node.children) : []));

const wordsOf = (lines: readonly LaidLine[]) =>
  lines
    .flatMap(({ runs }) => runs.map((run) => run.text))
    .join(" ")
    .replaceAll(/ +/g, " ");

/** What is painted of each item of a page, as words. */
const pagesOf = ({ pages }: PaintPlan) =>
  pages.map(({ items }) =>
    items.map(({ laid, key, repeat = false, y, from = 0, to = laid.height }) => {
      const lines = linesIn(laid.nodes).filter(
        ({ top, bottom }) => (top + bottom) / 2 >= from && (top + bottom) / 2 < to,
      );
      return { key, repeat, y, from, to, lines, words: wordsOf(lines) };
    }),
  );

const plan = async (document: BriefingDocument) => (await planGalley(document, options)).value;

const halfAPage: Draw = (_, { width }) => ({
  width,
  height: 420,
  shapes: [{ kind: "rect", x: 0, y: 0, width, height: 420, fill: "tint" }],
});

describe("printGalley", () => {
  it("prints the same bytes again, and in whatever order", async () => {
    const other = documentOf(heading("a", "Office"), paragraph(sentence.repeat(30)));
    const first = await printGalley(fixture, options);
    await printGalley(other, options);
    const again = await printGalley(fixture, options);
    const anew = await printGalley(fixture, { ...options, layout: "own" });
    expect(first.value?.pages).toBeGreaterThan(4);
    expect(again.value?.bytes).toEqual(first.value?.bytes);
    expect(anew.value?.bytes).toEqual(first.value?.bytes);
  });

  it("fills in the pages of the contents and of the feet, and moves nothing for it", async () => {
    const { pages } = await plan(fixture);
    const [contents] = pages
      .flatMap(({ items }) => items)
      .filter(({ laid }) => wordsOf(linesIn(laid.nodes)).includes("Contents"));
    const entries = wordsOf(linesIn(contents?.laid.nodes ?? []));
    const pageOf = (id: string) => pages.findIndex(({ items }) => items.some(({ ids }) => ids?.includes(id))) + 1;
    expect(entries).toContain(`Meetings, 2007 to 2025 ${pageOf("meetings")}`);
    expect(pages.map(({ artifacts }) => wordsOf(linesIn(artifacts.at(-1)?.laid.nodes ?? [])).slice(-11))).toEqual(
      pages.map((_, i) => `Page ${i + 1} of ${pages.length}`),
    );
  });

  it("names in the head of a page the section in which it begins, where the document asks for it", async () => {
    const pages = ["One", "Two", "Three"].flatMap((title, i) => [
      heading(`h${i}`, title),
      paragraph(sentence.repeat(60)),
    ]);
    const document = documentOf(...pages);
    const headsOf = async (section?: string) => {
      const furniture = { ...document.furniture, name: "Pack", ...(section !== undefined && { section }) };
      const { pages: laid } = await plan({ ...document, furniture });
      return laid.slice(1).map(({ artifacts }) => wordsOf(linesIn(artifacts[0]?.laid.nodes ?? [])).split(" FOR")[0]);
    };
    expect(new Set(await headsOf())).toEqual(new Set(["Pack"]));
    const heads = await headsOf("{name}: {section}");
    expect(heads[0]).toBe("Pack: One");
    expect(new Set(heads)).toEqual(new Set(["Pack: One", "Pack: Two", "Pack: Three"]));
  });

  it("prints a whole pack that keeps every rule of the conformance checker", async () => {
    const levels = JSON.stringify(fixture).replace('"id":"in-five-lines","level":2', '"id":"in-five-lines","level":1');
    const { value, problems } = await printGalley(JSON.parse(levels), { ...options, draft: false });
    expect(problems).toEqual([]);
    expect(checkPdf(value?.bytes ?? new Uint8Array())).toEqual([]);
  });

  it("prints every word of the document once", async () => {
    const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
    const rows = words.slice(0, 200).map((word) => [word, "2024", "n/a"]);
    const pages = pagesOf(
      await plan(documentOf(heading("h", "Title"), table(rows), paragraph(words.slice(200).join(" ")))),
    );
    const printed = pages.flat().filter(({ repeat }) => !repeat);
    expect(printed.flatMap((item) => item.words.match(/word\d+/g) ?? [])).toEqual(words);
  });

  it("repeats the head of a table of 200 rows, says that it continues, and tells it to no reader again", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => [`Row ${i}`, "2024", sentence]);
    const pages = pagesOf(await plan(documentOf(heading("h", "Title"), table(rows))));
    expect(pages.length).toBeGreaterThan(4);
    for (const [first] of pages.slice(1))
      expect(first).toMatchObject({ repeat: true, words: "Table 1, continued Name Date What" });
  });

  it("says of a table without a caption that it continues, too", async () => {
    const rows = Array.from({ length: 80 }, (_, i) => [`Row ${i}`, "2024", sentence]);
    const { caption: _, ...plain } = table(rows) as Table;
    const pages = pagesOf(await plan(documentOf(heading("h", "Title"), plain)));
    expect(pages.length).toBeGreaterThan(1);
    for (const [first] of pages.slice(1))
      expect(first).toMatchObject({ repeat: true, words: "Continued Name Date What" });
  });

  it.each(["A4", "A5", "Letter"] as const)(
    "keeps the head of %s pages on one line, whatever the names",
    async (paper) => {
      const furniture = {
        ...fixture.furniture,
        name: "The Democratic Commonwealth of the Northern and Southern Lakes: a country with a long name",
        edition: "Edition of the presidency of the second half-year, of which all facts were checked",
      };
      const long = { ...documentOf(heading("h", "Title"), paragraph(sentence.repeat(120))), paper, furniture };
      const { pages } = await plan(long);
      expect(pages.length).toBeGreaterThan(1);
      for (const { artifacts } of pages.slice(1)) {
        const lines = linesIn(artifacts.find(({ subtype }) => subtype === "Header")?.laid.nodes ?? []);
        const edges = lines.map(({ x, runs }) => [x, x + runs.reduce((sum, { width }) => sum + width, 0)] as const);
        expect(new Set(lines.map(({ top }) => top)).size).toBe(1);
        expect(edges).toHaveLength(3);
        expect(edges.every(([left], i) => i === 0 || left > (edges[i - 1]?.[1] ?? 0) + 4)).toBe(true);
        expect(wordsOf(lines.slice(0, 1))).toMatch(/^The Democratic( \w+)*…$/);
      }
    },
  );

  it("leaves the section out of a head that has no room for it", async () => {
    const furniture = { ...fixture.furniture, name: "Kazakhstan", section: "{name}: {section}" };
    const title = "What the Union and the countries of the region agreed on at their last meetings";
    const { pages } = await plan({ ...documentOf(heading("h", title), paragraph(sentence.repeat(120))), furniture });
    const [name] = linesIn(pages[1]?.artifacts[0]?.laid.nodes ?? []);
    expect(wordsOf(name ? [name] : [])).toBe("Kazakhstan");
  });

  it("takes a heading to the page of what follows, wherever it falls", async () => {
    for (let count = 20; count < 40; count++) {
      const blocks = Array.from({ length: count }, () => paragraph(sentence));
      const pages = pagesOf(await plan(documentOf(...blocks, heading("h", "Pushed"), paragraph(sentence.repeat(3)))));
      for (const items of pages) expect(items.at(-1)?.words).not.toBe("Pushed");
    }
  });

  it("lets a figure stand on a later page than the table that is read after it, and keeps every rule of the checker", async () => {
    const { note: _, ...drawn } = figure;
    const blocks = [
      heading("money", "Money"),
      ...Array.from({ length: 10 }, (_, i) => paragraph(`${i + 1}. ${sentence}`)),
      heading("talks", "Talks"),
      drawn,
      table(Array.from({ length: 40 }, (_, i) => [`Name ${i + 1}`, "2026", "Met in Brussels."])),
    ];
    const { value, problems } = await printGalley(documentOf(...blocks), { ...options, draft: false, draw: halfAPage });
    expect(problems).toEqual([]);
    const bytes = value?.bytes ?? new Uint8Array();
    expect(checkPdf(bytes)).toEqual([]);
    const { elements, pageOf } = readPdf(bytes);
    const pagesIn = (role: string) =>
      elements.filter((element) => element.role === role).map(({ dict }) => pageOf(dict.dict("Pg"))?.number);
    expect(pagesIn("Figure")).toEqual([Math.min(...pagesIn("TD").map(Number)) + 1]);
  });

  it("cuts a row higher than a page between its lines and loses none", async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i}`);
    const { value, problems } = await planGalley(
      documentOf(heading("h", "Title"), table([["Long", "2024", words.join(" ")]])),
      options,
    );
    expect(problems).toEqual([]);
    const parts = pagesOf(value)
      .flat()
      .filter(({ repeat }) => !repeat);
    expect(parts.flatMap((item) => item.words.match(/\bw\d+/g) ?? [])).toEqual(words);
  });

  it("keeps an 80-character name and an over-long word inside their columns", async () => {
    const name = "Partnership-and-Cooperation-Subcommittee-on-Energy-Environment-and-Climate-Change".slice(0, 80);
    const word = "x".repeat(300);
    const pages = pagesOf(
      await plan(documentOf(heading("h", "Title"), table([[name, "2024", word]]), paragraph(word))),
    );
    for (const line of pages.flat().flatMap(({ lines }) => lines)) {
      const end = line.x + line.runs.reduce((sum, run) => sum + run.width, 0);
      expect(end).toBeLessThanOrEqual(493.28 + 3);
    }
  });

  it("sets a table without rows as its head alone", async () => {
    const { value, problems } = await printGalley(documentOf(heading("h", "Title"), table([])), options);
    expect(value?.pages).toBe(1);
    expect(problems).toEqual([]);
  });

  it("cuts boxes side by side that are higher than a page between their lines", async () => {
    const facts: Block = {
      kind: "facts",
      id: "facts",
      title: text("Facts"),
      rows: [
        {
          label: text("Lines"),
          value: Array.from({ length: 150 }, (_, i) => (i % 2 ? { kind: "break" } : { kind: "text", text: `${i}` })),
        },
      ],
    };
    const high: Block = { kind: "columns", columns: [[facts, facts], [paragraph(sentence)]] };
    const { value, problems } = await planGalley(documentOf(heading("h", "Title"), high), options);
    expect(problems).toEqual([]);
    const printed = pagesOf(value)
      .flat()
      .flatMap((item) => item.words.match(/\b\d+\b/g) ?? []);
    expect(printed.filter((word) => word === "42")).toHaveLength(2);
    expect(value.pages.length).toBeGreaterThan(1);
  });
});
