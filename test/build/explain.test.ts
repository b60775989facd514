import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { afterAll, expect, it } from "vitest";
import { explain, type ExplainedFact } from "../../src/build/explaining/explain.ts";
import { explainRow } from "../../src/build/explaining/explain-row.ts";
import { print } from "../../src/build/printing/print.ts";
import { survey } from "../../src/build/survey.ts";
import { readPdf } from "../cli/read-pdf.ts";
import { items } from "../data/read-package.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Numbers from 0 to 1 that look random and are always the same (D. E. Knuth, TAOCP 2, 3.3.4, a multiplier of L'Ecuyer). */
function* numbers(): Generator<number> {
  for (let state = 20121120; ;) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

function chosen<T>(from: readonly T[], count: number): T[] {
  const left = [...from];
  const random = numbers();
  return Array.from({ length: count }, () => left.splice(Math.floor(random.next().value * left.length), 1)).flat();
}

const { value } = await explain(project, { out: "dist", engine: "galley", pack: "countries/kazakhstan.en", fact: "" });
const isFigure = ({ fact, value: cell, printed }: ExplainedFact): boolean =>
  printed && /^\d/.test(cell) && !fact.startsWith("sources/");
const figures = chosen(value[0]!.facts.filter(isFigure), 10);

/** The record of a table that begins on a line, read with nothing but a CSV parser. */
function recordAt(file: string, line: number): Readonly<Record<string, string>> {
  const text = readFileSync(join(project, file), "utf8");
  const header = text.slice(0, text.indexOf("\n"));
  const [record] = parse(`${header}\n${text.split("\n")[line - 1]}\n`, { columns: true }) as Record<string, string>[];
  return record!;
}

const sources = new Map(
  (JSON.parse(readFileSync(join(project, "data/sources.json"), "utf8")) as { id: string; title: string }[]).map(
    ({ id, title }) => [id, title],
  ),
);

it.each(figures.map((figure) => [figure.fact, figure] as const))(
  "%s is traced to its file, line, field and sources",
  (fact, { file, line, value: printed, sources: given, readings, words, sections, figures: drawn }) => {
    const [table = "", rest = ""] = fact.split(/\/(.*)/s);
    const dot = rest.lastIndexOf(".");
    const record = recordAt(file, line);
    expect(file).toBe(`data/${table}.csv`);
    expect(record["id"]).toBe(rest.slice(0, dot));
    expect(record[rest.slice(dot + 1)]).toBe(printed);
    const reading = readings.find(({ preferred }) => preferred);
    const written = reading ? recordAt(reading.file, reading.line) : record;
    expect(given.map(({ key }) => key)).toEqual(items(written["source_ids"] ?? ""));
    for (const { key, label } of given) expect(label).toBe(sources.get(key));
    expect(given.length).toBeGreaterThan(0);
    expect(sections.length > 0).toBe(words.length + drawn.length > 0);
  },
);

const folder = await mkdtemp(join(tmpdir(), "explained-"));
afterAll(() => rm(folder, { recursive: true }));

/** The words of each page of the finished file, without what a line break puts in. */
async function pagesOf(id: string): Promise<readonly string[]> {
  const { value: surveyed } = await survey(project, { patterns: [id], look: "galley", keep: 1 });
  const { value: printed } = await print(surveyed.jobOf(id), "galley");
  await writeFile(join(folder, "pack.pdf"), printed!.bytes);
  const { texts } = await readPdf(join(folder, "pack.pdf"));
  return texts.map(closedUp);
}

const closedUp = (text: string): string => text.replaceAll(/[\s\u00AD\u2010\u2011-]+/gu, "");
const pages = await pagesOf("countries/kazakhstan.en");

it.each(figures.map((figure) => [figure.fact, figure] as const))("%s stands on the pages named", (_, figure) => {
  const worded = figure.pages.filter((page) =>
    figure.words.some((words) => pages[page - 1]!.includes(closedUp(words))),
  );
  expect(worded.length > 0).toBe(figure.words.length > 0);
  // What a figure draws is checked where figures are: here, that each page named has one reason.
  expect(figure.pages.length - worded.length).toBeLessThanOrEqual(figure.figures.length);
  expect(figure.pages.length).toBeGreaterThan(0);
});

it("finds the pages that print a row, whatever language they are in", async () => {
  const { value: found } = await explainRow(project, "meetings/ministerial-bishkek-2012", { engine: "galley" });
  const inRussian = found!.packs.find(({ id }) => id === "countries/kazakhstan.ru")!;
  const texts = await pagesOf(inRussian.id);
  expect(inRussian.pages.length).toBeGreaterThan(0);
  const city = inRussian.facts.find(({ fact }) => fact.endsWith(".city_ru"))!;
  for (const page of inRussian.pages) {
    expect(city.words.some((words) => texts[page - 1]!.includes(words))).toBe(true);
  }
});
