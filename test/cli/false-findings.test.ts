import { afterEach, beforeEach, expect, it } from "vitest";
import type { Problem } from "../../src/problem.ts";
import { copyProject, type Project } from "./project.ts";

let project: Project;

beforeEach(async () => {
  project = await copyProject("real");
});
afterEach(() => project.discard());

/** The errors that `check` finds, each as `file:line code: reason Found`. */
async function errors(): Promise<readonly string[]> {
  const { problems } = await project.json<{ readonly problems: readonly Problem[] }>("check");
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ place, code, reason, found = "" }) => `${place.file}:${place.line} ${code}: ${reason} ${found}`);
}

/** Replaces a text in the line of a table that begins with a key. */
async function change(table: string, key: string, from: string, to: string): Promise<number> {
  const lines = String(await project.read(table)).split("\n");
  const at = lines.findIndex((line) => line.startsWith(`${key},`));
  expect(lines[at]).toContain(from);
  lines[at] = lines[at]!.replace(from, to);
  await project.write(table, lines.join("\n"));
  return at + 1;
}

it("names the sentence that a changed cell made false, and the row", async () => {
  const line = await change("data/funding.csv", "gg-digital-100m-2025", ",100,", ",150,");
  const found = await errors();
  expect(found.length).toBeGreaterThan(0);
  for (const each of found) {
    expect(each).toMatch(/^templates\/\S+\.md:\d+ finding-broken: The facts no longer bear the sentence/);
    expect(each).toContain(`data/funding.csv:${line} (gg-digital-100m-2025`);
  }
});

it.each([
  ["data/recommendations.csv", "rec-kz-epca", ",Kazakhstan,", ",EU,", "2 are for Kazakhstan alone"],
  ["data/agreements.csv", "kz-pca-1995", ",replaced by the EPCA,", ",ended,", "What is agreed: 8 of 18 in force"],
])("holds what a title claims against the cells of %s: %s", async (table, key, from, to, sentence) => {
  const line = await change(table, key, from, to);
  const found = (await errors()).filter((each) => each.includes(sentence));
  expect(found.length).toBeGreaterThan(0);
  for (const each of found) expect(each).toContain(`${table}:${line} (${key}`);
});

it.each(["2012-11-20", "2016-06-01", "2020-06-01"])(
  "has no title that the facts as of %s do not bear",
  async (date) => {
    const { code, out } = await project.run("check", "--as-of", date);
    expect([code, out]).toEqual([0, expect.not.stringContaining("no longer bear")]);
  },
);

it("prints no pack whose map names a country that is not in the atlas, and says which cell", async () => {
  const line = await change("data/countries.csv", "turkmenistan", ",795,", ",799,");
  expect(new Set((await errors()).map((each) => each.split(":")[1]?.split(" ")[0]))).toEqual(new Set([String(line)]));
  expect((await project.run("build", "countries/turkmenistan.en")).err).toContain(`data/countries.csv:${line}:`);
  await expect(project.changes()).rejects.toThrow("ENOENT");
});

it("prints no pack with a chart over a column of words, and says where it is asked for", async () => {
  const partial = "templates/partials/figure-bilateral.md";
  await project.edit(partial, 'value="amount_eur_million"', 'value="name"');
  expect(await errors()).toContainEqual(expect.stringContaining(`${partial}:2 wrong-type`));
  expect((await project.run("build")).code).toBe(1);
  await expect(project.changes()).rejects.toThrow("ENOENT");
});
