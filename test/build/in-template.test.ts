import { afterAll, describe, expect, it } from "vitest";
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

describe("a character that no face has", async () => {
  const project = await copyProject("lakes");
  afterAll(() => project.discard());

  it("is told with the line of the template in which it stands", async () => {
    const lines = (await project.read("templates/lake.md")).toString("utf8").trimEnd().split("\n");
    await project.write("templates/lake.md", [...lines, "", "Rain is 雨.", ""].join("\n"));
    const { code, err, out } = await project.run("build");
    expect(code).not.toBe(0);
    expect(out + err).toContain(`templates/lake.md:${lines.length + 2}`);
  });
});
