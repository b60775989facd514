import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { explain, type ExplainedFact } from "../../src/build/explain.ts";
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
  (fact, { file, line, value: printed, sources: given, readings, words, sections }) => {
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
    expect(sections.length > 0).toBe(words.length > 0);
  },
);
