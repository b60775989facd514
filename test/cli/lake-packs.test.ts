import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyProject, type Project } from "./project.ts";
import { readPdf, type ReadPdf } from "./read-pdf.ts";

let project: Project;
const packs = new Map<string, ReadPdf>();

beforeAll(async () => {
  project = await copyProject("lakes");
  await project.run("build");
  for (const name of ["island", "lakes/mirror", "lakes/cauldron", "lakes/marsh"])
    packs.set(name, await readPdf(join(project.folder, `dist/${name}.en.pdf`)));
});
afterAll(() => project.discard());

const pack = (name: string): ReadPdf => packs.get(name)!;

it("prints a project about anything else, with figures in order and marks where they are old", () => {
  const { title, pages, text, attachments } = pack("lakes/mirror");
  expect({ title, pages }).toEqual({ title: "Mirror Lake", pages: 1 });
  expect(text).toContain("A glacial lake of 12.5 sq km");
  expect(text).toContain("June 2015 ¹ 41 June 2015 ○ 9 years old 30 June 2024 ¹ 40.5 30 June 2024");
  expect(text).toContain("Page 1 of 1");
  expect(attachments).toEqual(["facts.csv", "sources.json"]);
});

it("prints Kazakh, Kyrgyz and Turkish letters so that they copy out as text", () => {
  expect(pack("lakes/mirror").text).toContain("Қазақстан");
  expect(pack("lakes/cauldron").text).toContain("Кыргызстан");
  expect(pack("lakes/marsh").text).toContain("Türkiye");
});

it("holds every font it uses", () => {
  for (const { fonts } of packs.values()) {
    expect(fonts.size).toBeGreaterThan(1);
    expect([...fonts.values()]).not.toContain(false);
  }
});

it("leads from each mark to its source, and from a source to its page", () => {
  const { internalLinks, urls } = pack("lakes/mirror");
  expect(urls).toEqual(["https://example.org/survey?a=1&b=2"]);
  expect(internalLinks).toEqual([1, 1, 1]);
});

it("has a bookmark for each section, and none for one that is left out", () => {
  expect(pack("lakes/mirror").bookmarks).toEqual(["1 Depths", "2 Sources"]);
  expect(pack("lakes/marsh").bookmarks).toEqual(["1 Sources"]);
});

it("prints a pack that is about no row, and cites only what it prints", () => {
  const { text, title } = pack("island");
  expect(title).toBe("The island");
  expect(text).toMatch(/Cauldron, the Great 3 ?¹ Marsh Pond 0\.4 ?² Mirror Lake 12\.5 ?¹ 2 Sources/);
});
