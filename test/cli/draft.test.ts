import { afterEach, beforeEach, expect, it } from "vitest";
import { copyProject, type Project } from "./project.ts";

let project: Project;

beforeEach(async () => {
  project = await copyProject("lakes");
});
afterEach(() => project.discard());

const claims = async (file: string): Promise<boolean> => String(await project.read(file)).includes("<pdfuaid:part>");

it("prints as a draft what is not accessible yet, warns of it, and makes no claim in the file", async () => {
  await project.edit("templates/lake.md", '\n## {{say "heading.depths"}}', '\n#### {{say "heading.depths"}}');
  const refused = await project.run("build", "lakes/*");
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("skips a level");

  const draft = await project.run("build", "lakes/*", "--draft");
  expect(draft.code).toBe(0);
  expect(draft.err).toContain("skips a level");
  const [file = ""] = [...(await project.changes()).keys()].filter((path) => path.endsWith(".pdf"));
  expect(await claims(`dist/${file}`)).toBe(false);
});

it("prints a pack again once it is no longer a draft", async () => {
  await project.run("build", "--draft");
  const { out } = await project.run("build");
  expect(out).not.toContain("0 built");
  const [file = ""] = [...(await project.changes()).keys()].filter((path) => path.endsWith(".pdf"));
  expect(await claims(`dist/${file}`)).toBe(true);
});
