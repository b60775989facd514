import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkPdf } from "../conformance/check.ts";
import { readPdf as readStructure } from "../conformance/reader/reading.ts";
import { copyProject, type Project } from "./project.ts";
import { readPdf, type ReadPdf } from "./read-pdf.ts";

const THEME = "templates/theme.yaml";

let project: Project;

beforeEach(async () => {
  project = await copyProject("lakes");
});
afterEach(() => project.discard());

const packs = async (): Promise<readonly string[]> =>
  [...(await project.changes()).keys()].filter((name) => name.endsWith(".pdf"));

const open = (name: string): Promise<ReadPdf> => readPdf(join(project.folder, "dist", name));

it("is an input of every pack: a change of the look prints all of them again, a comment none", async () => {
  await project.run("build");
  const all = await packs();
  await project.write(THEME, 'colours: { navy: "#123B20" }\n');
  expect((await project.run("build")).out).toContain(`${all.length} built, 0 kept`);
  await project.write(THEME, 'colours: { navy: "#123B20" } # green, as our house has it\n');
  expect((await project.run("build")).out).toContain(`Nothing changed: ${all.length} packs`);
});

it("sets the packs in the faces it names, and in no other", async () => {
  await project.write(THEME, "faces: { serif: Source Sans 3 }\n");
  expect(await project.run("build")).toMatchObject({ code: 0, err: "" });
  const [first] = await packs();
  const fonts = [...(await open(first!)).fonts.keys()];
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((name) => name.includes("Serif"))).toEqual([]);
});

it("prints nothing while it is in error, and says each fault with its place", async () => {
  await project.write(THEME, 'colours: { ink: "#999999", blue: "#0000FF" }\nfaces: { sans: Sauce Sans 3 }\n');
  const { code, err } = await project.run("build");
  expect(code).toBe(1);
  expect(err).toContain(`${THEME}:1:17: ink (#999999) on white (#FFFFFF) holds only 2.8 to 1.`);
  expect(err).toContain(`${THEME}:1:28: colours: knows nothing called "blue".`);
  expect(err).toContain(`${THEME}:2:16: faces.sans: there is no Sauce Sans 3.`);
  expect(err).toContain('Did you mean "Source Sans 3"?');
  await expect(project.changes()).rejects.toThrow("ENOENT");
});

it("gives a template the variant it asks for: paper, type and marking", async () => {
  await project.edit("templates/wording/en.yaml", "phrases:\n", 'phrases:\n  marking:\n    hall: "FOR THE HALL"\n');
  await project.write(
    THEME,
    [
      "variants:",
      "  hall:",
      "    paper: Letter",
      "    marking: marking.hall",
      "    faces: { serif: Source Sans 3 }",
    ].join("\n"),
  );
  await project.edit("templates/island.md", "---\n", "---\nvariant: hall\n");
  expect(await project.run("build")).toMatchObject({ code: 0 });
  const island = await open((await packs()).find((name) => name.includes("island"))!);
  expect(new Set(island.sizes)).toEqual(new Set(["612 792"]));
  expect(island.text).toContain("FOR THE HALL");
  const lake = await open((await packs()).find((name) => name.includes("lakes/"))!);
  expect(new Set(lake.sizes)).toEqual(new Set(["595.28 841.89"]));
  expect(lake.text).not.toContain("FOR THE HALL");
});

it("names a variant that the theme lacks, and a marking that no wording has, at their places", async () => {
  await project.write(THEME, "marking: marking.secret\nvariants: { hall: {} }\n");
  await project.edit("templates/island.md", "---\n", "---\nvariant: hal\n");
  const { err } = await project.run("build");
  expect(err).toContain('templates/island.md:2:10: The theme has no variant "hal".');
  expect(err).toContain('Did you mean "hall"?');
  expect(err).toContain(`${THEME}:1:10: marking: should be a key of the wording`);
});

it("marks every pack but those whose template says that it has no marking", async () => {
  await project.edit("templates/wording/en.yaml", "phrases:\n", 'phrases:\n  marking:\n    hall: "FOR THE HALL"\n');
  await project.write(THEME, "marking: marking.hall\n");
  await project.edit("templates/island.md", "---\n", "---\nmarking: none\n");
  await project.run("build");
  const names = await packs();
  const marked = await Promise.all(names.map(async (name) => (await open(name)).text.includes("FOR THE HALL")));
  expect(names.filter((_, i) => !marked[i])).toEqual(names.filter((name) => name.includes("island")));
});

it("puts the logo at the top of the first page, said in words to those who hear it, fit for the archive", async () => {
  await project.write(
    "templates/logo.svg",
    '<svg viewBox="0 0 30 20"><path fill="#1B3A63" d="M0 0h30v20h-30z"/></svg>',
  );
  await project.write(THEME, "logo: { file: logo.svg, height: 24, words: House of the lakes }\n");
  expect(await project.run("build")).toMatchObject({ code: 0, err: "" });
  for (const name of await packs()) {
    const bytes = await project.read(join("dist", name));
    expect(checkPdf(bytes)).toEqual([]);
    const [first] = readStructure(bytes).elements.filter(({ role }) => role === "Figure");
    expect(first?.dict.text("Alt")).toBe("House of the lakes");
  }
});
