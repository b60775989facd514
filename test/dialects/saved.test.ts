import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { load } from "../../src/build/loading/load.ts";
import type { ProjectFiles } from "../../src/build/loading/project-files.ts";
import { copyProject } from "../cli/project.ts";
import { factsOf, FILES, packsOf } from "./lakes.ts";

/** The tables of the lakes as LibreOffice 7.4 saved them, and what the descriptor says of each. */
const SAVED = {
  "lakes.xlsx": (name: string) => ({ path: "lakes.xlsx", format: "xlsx", dialect: { sheetName: name } }),
  "lakes.ods": (name: string) => ({ path: "lakes.ods", format: "ods", dialect: { sheetName: name } }),
  "utf-16/lakes.csv": (name: string) => ({ path: `utf-16/${name}.csv` }),
  "windows-1251/lakes.csv": (name: string) => ({ path: `windows-1251/${name}.csv`, encoding: "windows-1251" }),
};

/** What windows-1251 has no letters for, in other words. */
const RESPELT = { Қазақстан: "Казахстан", Türkiye: "Турция" };

function project(resource: (name: string) => object, edit = (text: string) => text): ProjectFiles {
  const descriptor = JSON.parse(new TextDecoder().decode(FILES.get("data/datapackage.json")));
  const files = new Map(FILES);
  for (const each of descriptor.resources.slice(0, 2)) {
    const path = `data/${each.name}.csv`;
    files.set(path, new TextEncoder().encode(edit(new TextDecoder().decode(FILES.get(path)))));
    Object.assign(each, resource(each.name));
    const saved = fileURLToPath(new URL(`saved/${each.path}`, import.meta.url));
    if (each.path !== `${each.name}.csv`) files.set(`data/${each.path}`, new Uint8Array(readFileSync(saved)));
  }
  return files.set("data/datapackage.json", new TextEncoder().encode(JSON.stringify(descriptor)));
}

const respell = (text: string): string =>
  Object.entries(RESPELT).reduce((respelt, [from, to]) => respelt.replaceAll(from, to), text);

test.each(Object.entries(SAVED))(
  "tables that LibreOffice saved give the same packs to the byte: %s",
  async (name, as) => {
    const wanted = await load(project(() => ({}), name.startsWith("windows") ? respell : (text) => text));
    const { value, problems } = await load(project(as));
    expect([...wanted.problems, ...problems]).toEqual([]);
    expect(factsOf(value)).toBe(factsOf(wanted.value));
    expect(await packsOf(value)).toEqual(await packsOf(wanted.value));
  },
);

test("a mistake in a sheet is told with the sheet and the name of its cell", async () => {
  const files = new Map(project(SAVED["lakes.ods"]));
  const descriptor = new TextDecoder().decode(files.get("data/datapackage.json")).replace('"glacial",', "");
  files.set("data/datapackage.json", new TextEncoder().encode(descriptor));
  const { problems } = await load(files);
  expect(problems).toMatchObject([
    { code: "value-not-listed", place: { file: "data/lakes.ods", sheet: "lakes", cell: "D2", row: "mirror" } },
    { code: "value-not-listed", place: { file: "data/lakes.ods", sheet: "lakes", cell: "D4", row: "marsh" } },
  ]);
});

test("a workbook that the descriptor names and nobody can open is one mistake, and no key is held against it", async () => {
  const files = new Map(project(SAVED["lakes.xlsx"])).set("data/lakes.xlsx", new Uint8Array(30));
  const { problems } = await load(files);
  expect(problems).toMatchObject([{ code: "workbook-damaged", place: { file: "data/lakes.xlsx" } }]);
});

test("what stands in a sheet is explained by sheet and row", async () => {
  const copy = await copyProject("lakes");
  for (const [path, content] of project(SAVED["lakes.xlsx"])) await writeFile(join(copy.folder, path), content);
  await copy.run("build");
  const { out } = await copy.run("explain", "lakes/marsh");
  await copy.discard();
  expect(out).toContain("lakes/marsh.name = Marsh Pond [atlas]  data/lakes.xlsx, sheet lakes, row 4");
});
