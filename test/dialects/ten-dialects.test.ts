import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { load } from "../../src/build/loading/load.ts";
import type { ProjectFiles } from "../../src/build/loading/project-files.ts";
import { DIALECTS, save, type Dialect } from "./dialects.ts";
import { factsOf, FILES, packsOf } from "./lakes.ts";

const PLAIN: Dialect = { name: "plain", delimiter: ",", lineEnd: () => "\n", encoding: "utf-8" };

const SPELLINGS = {
  Cyrillic: { Қазақстан: "Казахстан", Türkiye: "Турция" },
  Western: { Қазақстан: "Kasachstan", Кыргызстан: "Kirghizistan, à l’est" },
};

/** The lakes as a dialect saves them, with letters that it has and a lake whose area has thousands. */
function savedIn(dialect: Dialect, letters: Dialect["letters"]): ProjectFiles {
  const spelling: Readonly<Record<string, string>> = letters ? SPELLINGS[letters] : {};
  const files = new Map(FILES);
  for (const [path, bytes] of FILES) {
    if (!path.endsWith(".csv")) continue;
    const rows: string[][] = parse(Buffer.from(bytes));
    const cells = rows.map((row) => row.map((text) => spelling[text] ?? (text === "12.5" ? "1234.5" : text)));
    files.set(path, save(cells, dialect));
  }
  return files.set("data/datapackage.json", new TextEncoder().encode(describe(dialect)));
}

function describe({ resource = {}, numbers = {} }: Dialect): string {
  const written = JSON.parse(new TextDecoder().decode(FILES.get("data/datapackage.json")));
  for (const each of written.resources) {
    if (each.format !== "csv") continue;
    const { briefing, ...rest } = { briefing: {}, ...resource };
    Object.assign(each, rest, { briefing: { ...each.briefing, ...briefing } });
    for (const field of each.schema.fields) if (field.type === "number") Object.assign(field, numbers);
  }
  return JSON.stringify(written);
}

test("there are ten dialects", () => {
  expect(new Set(DIALECTS.map(({ name }) => name)).size).toBe(10);
});

test.each(DIALECTS)(
  "the facts and the finished packs are the same to the byte when saved so: $name",
  async (dialect) => {
    const wanted = await load(savedIn(PLAIN, dialect.letters));
    const { value, problems } = await load(savedIn(dialect, dialect.letters));
    expect(wanted.problems).toEqual([]);
    expect([...new Set(problems.map(({ code }) => code))]).toEqual(dialect.warns ? [dialect.warns] : []);
    expect(problems.every(({ severity }) => severity === "warning")).toBe(true);
    expect(factsOf(value)).toBe(factsOf(wanted.value));
    const packs = await packsOf(value);
    expect(packs).toHaveLength(4);
    expect(packs).toEqual(await packsOf(wanted.value));
  },
);
