import { afterAll, describe, expect, it } from "vitest";
import { originOfWords } from "../../src/build/checking/origin-of-words.ts";
import { load } from "../../src/build/loading/load.ts";
import { readProjectFiles } from "../../src/build/loading/project-files.ts";
import { originsOf, prepare } from "../../src/build/prepare.ts";
import { inTemplate } from "../../src/build/printing/in-template.ts";
import type { Problem } from "../../src/problem.ts";
import { copyProject } from "../cli/project.ts";

const template = {
  file: "templates/country.md",
  bodyLine: 10,
  body: "Opening words.\n\n## Money\n\nWhat was paid. {{amount x}}\n\nSaid twice.\n\nSaid twice.\n",
};

const problem = (row: string | undefined, found: string | undefined, file = template.file): Problem => ({
  severity: "error",
  code: "block-too-high",
  place: { file, ...(row !== undefined && { row }) },
  reason: "This is higher than a page and cannot be cut.",
  ...(found !== undefined && { found }),
});

const linesOf = (...problems: readonly Problem[]) => inTemplate(problems, template).map(({ place }) => place.line);

describe("a problem of printing", () => {
  it("stands at the template's own words, where these are there once", () => {
    expect(linesOf(problem("1 Money", "What was paid."), problem(undefined, "Opening words."))).toEqual([14, 10]);
  });

  it("stands at its heading where its words come from elsewhere, or stand there twice", () => {
    expect(linesOf(problem("1 Money", "EUR 12 million"), problem("1 Money", "Said twice."))).toEqual([12, 12]);
  });

  it("keeps its place where neither is the template's, or a line is known", () => {
    const others = [problem("2 People", "From a cell"), problem("1 Money", "What was paid.", "data/funding.csv")];
    expect(inTemplate(others, template)).toEqual(others);
  });
});

describe("words of a pack", async () => {
  const project = await copyProject("lakes");
  afterAll(() => project.discard());
  const partial = (await project.read("templates/partials/depths.md")).toString("utf8");
  await project.write("templates/partials/depths.md", `The deepest points.\n\n${partial}`);
  const { value: loaded } = await load(await readProjectFiles(project.folder));
  const pack = loaded.packs.find(({ id }) => id === "lakes/cauldron.en")!;
  const { filled } = prepare(pack, loaded, { program: "", look: "galley" }).value;
  const originOf = (words: string) => originOfWords(words, originsOf(filled, loaded));
  const told = (words: string) =>
    inTemplate([problem("1 Depths", words, "templates/lake.md")], pack.template, originOf);

  it("are found in the cell that was read, whether they are all of it or a part", () => {
    const cell = { file: "data/lakes.csv", line: 3, table: "lakes", row: "cauldron", field: "name" };
    expect(told("Cauldron, the Great")).toMatchObject([{ place: cell }]);
    expect(told("the Great")).toMatchObject([{ place: cell }]);
  });

  it("are found in a phrase, which is named", async () => {
    const lines = (await project.read("templates/wording/en.yaml")).toString("utf8").split("\n");
    const [found] = told("Depth at the deepest point");
    expect(found?.place).toMatchObject({ file: "templates/wording/en.yaml" });
    expect(lines[found!.place.line! - 1]).toContain("title: Depth at the deepest point");
    expect(found?.reason).toBe("This is higher than a page and cannot be cut: it stands in the phrase “depths.title”.");
  });

  it("are found in a partial", () => {
    expect(told("The deepest points")).toMatchObject([
      { place: { file: "templates/partials/depths.md", line: 1, column: 1 } },
    ]);
  });

  it("keep their place where several have them, or none", () => {
    for (const words of ["Survey of another island", "survey"])
      expect(told(words)).toEqual([problem("1 Depths", words, "templates/lake.md")]);
    expect(originOf("Atlas of the island")).toBeDefined();
    expect(originOf("the")).toBeUndefined();
  });
});

describe("a character that no face has", async () => {
  const project = await copyProject("lakes");
  afterAll(() => project.discard());

  it("is told with the line of the template in which it stands", async () => {
    const lines = (await project.read("templates/lake.md")).toString("utf8").trimEnd().split("\n");
    await project.write("templates/lake.md", [...lines, "", "Rain is 雨.", ""].join("\n"));
    const { code, err, out } = await project.run("build");
    expect(code).not.toBe(0);
    expect(out + err).toContain(`templates/lake.md:${lines.length + 2}`);
    await project.write("templates/lake.md", [...lines, ""].join("\n"));
  });

  it("is told with the line of the partial in which it stands", async () => {
    const before = (await project.read("templates/partials/depths.md")).toString("utf8");
    await project.write("templates/partials/depths.md", `Rain is 雨.\n\n${before}`);
    expect((await project.run("check")).out).toContain("templates/partials/depths.md:1:9: ");
  });
});
