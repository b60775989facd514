import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { Problem } from "../../src/problem.ts";
import { copyProject, type Project } from "../cli/project.ts";

let project: Project;
afterEach(() => project.discard());

/** El Messiri is a real family with Cyrillic letters, but without those that Kazakh adds. */
async function setInElMessiri(which: "lakes" | "real"): Promise<void> {
  project = await copyProject(which);
  await project.write("templates/theme.yaml", "faces:\n  serif: El Messiri\n  sans: El Messiri\n");
}

async function unprintable(): Promise<readonly Problem[]> {
  const { problems } = await project.json<{ problems: readonly Problem[] }>("check");
  return problems.filter(({ code }) => code === "character-unprintable");
}

it("names each phrase with a letter that the theme's faces lack, such as ә, and builds nothing", async () => {
  await setInElMessiri("real");
  const kazakh = (await unprintable()).filter(({ place }) => place.file === "templates/wording/kk.yaml");
  expect(kazakh.length).toBeGreaterThan(10);
  const lines = (await readFile(join(project.folder, "templates/wording/kk.yaml"), "utf8")).split("\n");
  for (const { place, reason } of kazakh) {
    const key = /phrase “(?:.*\.)?(.*)”/.exec(reason)![1]!;
    expect(lines[place.line! - 1]).toMatch(new RegExp(`^ *"?${key}"?:`));
  }
  const { code, err } = await project.run("build", "kazakhstan", "--lang", "kk");
  expect([code, err.includes("The faces of the theme, El Messiri, cannot print “ә” (U+04D9)")]).toEqual([1, true]);
  await expect(project.read("dist/countries/kazakhstan.kk.pdf")).rejects.toThrow("ENOENT");
});

it("sets a letter that one of the two families lacks in the other, wherever it stands", async () => {
  project = await copyProject("lakes");
  await project.write("templates/theme.yaml", "faces:\n  serif: El Messiri\n");
  await project.edit("data/lakes.csv", "Mirror Lake", "Mĳrror Lać");
  await project.edit("data/sources.json", "Survey of the lakes", "Survey of the lać Mĳrror");
  await project.edit("templates/wording/en.yaml", "depths: Depths", "depths: Depths Łódź");
  expect(await project.run("build")).toMatchObject({ code: 0, err: "" });
});

it("names a cell with such a letter", async () => {
  await setInElMessiri("lakes");
  expect(await unprintable()).toMatchObject([
    {
      place: { file: "data/lakes.csv", line: 2, row: "mirror", field: "country" },
      reason: "The faces of the theme, El Messiri, cannot print “Қ” (U+049A), “қ” (U+049B).",
    },
  ]);
});
