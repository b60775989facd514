import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import type { PrintJob } from "../../../src/build/printing/print.ts";
import { draw } from "../../../src/charts/draw.ts";
import type { Block, Contents, Furniture } from "../../../src/document/document.ts";
import { printGalley } from "../../../src/pages/galley.ts";
import { plainText } from "../../../src/pages/pieces.ts";
import { setCharacters } from "../../../src/pages/set-characters.ts";
import { printStock } from "../../../src/pages/stock.tsx";
import { theme, type Theme } from "../../../src/pages/theme.ts";
import { documentText, readPdf } from "../../conformance/reader/reading.ts";
import { packJobs } from "./pack-jobs.ts";

/** Lines end elsewhere, and a hyphen may stand where plain react-pdf parted a word. */
const bare = (text: string): string => text.replaceAll(/[\s-]/gu, "");

const within = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === "columns") return block.columns.flatMap(within);
    return block.kind === "keep" ? within(block.blocks) : [block];
  });

/** What a tagged file says in reading order. */
async function saidByGalley({ document, date, file }: PrintJob): Promise<string> {
  const { value, problems } = await printGalley(document, { date, place: { file }, draw });
  if (!value) throw new Error(JSON.stringify(problems));
  return bare(documentText(readPdf(value.bytes), "shown"));
}

/** A text whose contents are without any number: only one engine knows the pages. */
function withoutContentsNumbers(text: string, blocks: readonly Block[]): string {
  const contents = within(blocks).filter((block): block is Contents => block.kind === "contents");
  let [left, numbered] = ["", text];
  for (const { title, entries } of contents) {
    const titles = [title, ...entries.map(({ content }) => content)].map((content) => bare(plainText(content)));
    for (const words of titles) {
      const end = numbered.indexOf(words) + words.length;
      left += numbered.slice(0, end);
      numbered = numbered.slice(end).replace(/^\d+/u, "");
    }
  }
  return left + numbered;
}

/** Pages so high that none ends: at their foot plain react-pdf may lose a whole table. */
const endless: Theme = { ...theme, papers: { ...theme.papers, A4: { ...theme.papers.A4, height: 14_000 } } };

/** What plain react-pdf painted, without the running lines of its pages. */
async function paintedByStock({ document, date }: PrintJob): Promise<string> {
  const bytes = await printStock(document, { date: new Date(date), draw, theme: endless });
  const loading = getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
    const page = bare(items.map((item) => ("str" in item ? item.str : "")).join(""));
    texts.push(withoutRunningLines(page, document.furniture, number, pdf.numPages));
  }
  await loading.destroy();
  return texts.join("");
}

/** A name too long for one line is cut short in the running heads of plain react-pdf. */
function withoutRunningLines(page: string, furniture: Furniture, number: number, pages: number): string {
  const { name, edition, marking = "", legend } = furniture;
  const last = bare(setCharacters(number > 1 ? edition : marking));
  const words = furniture.page.replace("{page}", String(number)).replace("{pages}", String(pages));
  const foot = bare(`${plainText(legend)}${setCharacters(marking)}${words}`);
  const start = page.indexOf(last) + last.length;
  if (start > bare(`${name}${marking}${edition}`).length || !page.endsWith(foot)) {
    throw new Error(`Page ${number} has other running lines: ${page.slice(0, 200)}`);
  }
  return page.slice(start, page.length - foot.length);
}

/** The place where two texts part, for a message that can be read. */
function difference(one: string, other: string) {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return { ours: one.slice(Math.max(0, at - 60), at + 60), theirs: other.slice(Math.max(0, at - 60), at + 60) };
}

describe("a pack printed by both engines", () => {
  let jobs: readonly PrintJob[];

  beforeAll(async () => {
    const all = await packJobs(
      "countries/kazakhstan",
      "regions/central-asia",
      "themes/energy",
      "themes/environment-water",
    );
    // Plain react-pdf maps glyphs to text by what was printed before in the process: in another alphabet, wrongly.
    jobs = all.filter(({ document }) => document.language === "en");
  });

  it("says the same in the same order", async () => {
    expect(jobs.length).toBeGreaterThanOrEqual(4);
    for (const job of jobs) {
      const both = [await saidByGalley(job), await paintedByStock(job)];
      const [galley = "", stock = ""] = both.map((text) => withoutContentsNumbers(text, job.document.blocks));
      expect(galley.length).toBeGreaterThan(5_000);
      expect(difference(galley, stock)).toBeNull();
    }
  });
});
