import { afterEach, beforeEach, expect, it } from "vitest";
import type { Problem } from "../../src/problem.ts";
import { copyProject, type Project } from "./project.ts";

let project: Project;

beforeEach(async () => {
  project = await copyProject("real");
});
afterEach(() => project.discard());

/** Replaces the first `from` of a file, and returns where that was: `file:line`. */
async function plant(path: string, from: string, to: string): Promise<string> {
  const before = String(await project.read(path)).split(from)[0] ?? "";
  await project.edit(path, from, to);
  const lineBreaksPlanted = from.startsWith("\n") ? 1 : 0;
  return `${path}:${before.split("\n").length + lineBreaksPlanted}`;
}

it("finds a wrong number, a twice-used key, a dangling reference, a ragged row and a misspelt field in one go", async () => {
  const planted = [
    await plant("data/funding.csv", ",2013,719,", ",2013,7l9,"),
    await plant("data/raw_materials.csv", "\nkazakhstan-tantalum,", "\nkazakhstan-beryllium,"),
    await plant("data/indicators.csv", ",kazakhstan,", ",kazahstan,"),
    await plant("data/capitals.csv", ",51.1801,71.44598,", ",51.1801,"),
    await plant("templates/partials/country-facts.md", "country.official_name", "country.oficial_name"),
  ];

  const { problems } = await project.json<{ readonly problems: readonly Problem[] }>("check");
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ place: { file, line } }) => `${file}:${line}`).toSorted()).toEqual(planted.toSorted());
  expect(errors.every(({ place: { column } }) => column !== undefined)).toBe(true);

  const { code, err } = await project.run("build");
  expect(code).toBe(1);
  expect(err).toContain("5 errors. Nothing can be built until the errors are mended.");
  expect(err).toContain('Did you mean "kazakhstan"?');
  expect(err).toContain("Did you mean official_name?");
  await expect(project.changes()).rejects.toThrow("ENOENT");
});
