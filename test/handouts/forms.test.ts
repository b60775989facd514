import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, type Project } from "../cli/project.ts";
import { checkPdf } from "../conformance/check.ts";
import { decoded } from "../conformance/reader/filters.ts";
import { readPdf, type Reading } from "../conformance/reader/reading.ts";
import { Stream } from "../conformance/reader/values.ts";
import { layoutFaults } from "../look/layout/layout-rules.ts";
import { largeTheme } from "../../src/pages/forms/large-theme.ts";
import { theme } from "../../src/pages/theme.ts";

const read = async (path: string): Promise<Reading> => readPdf(await readFile(path));

const texts = ({ pages }: Reading) =>
  pages.flatMap(({ number, content }) =>
    content.painted.flatMap((item) => (item.kind === "text" ? [{ ...item, page: number }] : [])),
  );

describe("a real pack in another form", () => {
  let project: Project;
  const file = (form: string, id: string): string => `${project.folder}/dist/print/${form}/${id}.pdf`;

  beforeAll(async () => {
    project = await copyProject("real");
    await project.run("build", "countries/kazakhstan.en", "--large-print");
    await project.run("build", "countries/kazakhstan.en", "--print", "grey");
    await project.run("build", "handouts/kazakhstan.en", "--notes", "--punch", "--paper", "letter");
  }, 120_000);
  afterAll(() => project.discard());

  describe("in large print", () => {
    it("has no text under 18 points, in the running lines neither", async () => {
      const small = texts(await read(file("large", "countries/kazakhstan.en"))).filter(({ size }) => size < 17.99);
      expect(small.map(({ text, page }) => `${page}: ${text}`)).toEqual([]);
    });

    it("divides no word, clips nothing and keeps every rule of accessibility", async () => {
      const bytes = await readFile(file("large", "countries/kazakhstan.en"));
      const reading = readPdf(bytes);
      expect(texts(reading).filter(({ text }) => /\u00AD|[a-z]-$/u.test(text))).toEqual([]);
      expect(layoutFaults(bytes, largeTheme(theme).papers.A4)).toEqual([]);
      expect(checkPdf(bytes)).toEqual([]);
    });

    it("says marks and source numbers in words, and makes lists of tables", async () => {
      const reading = await read(file("large", "countries/kazakhstan.en"));
      const words = texts(reading)
        .map(({ text }) => text)
        .join("");
      expect(words).toMatch(/\(sources disagree\)/u);
      expect(words).toMatch(/\(sources? \d+/u);
      expect(words).not.toMatch(/[⁰¹²³⁴-⁹◆△]/u);
      expect(reading.elements.filter(({ role }) => role === "Table" || role === "Figure")).toEqual([]);
    });
  });

  describe("in greys", () => {
    it("has no operator of a colour in any content stream, and no image", async () => {
      const reading = await read(file("grey", "countries/kazakhstan.en"));
      const operators = new Set<string>();
      for (const { dict } of reading.pages) {
        const contents = dict.get("Contents");
        const streams = Array.isArray(contents) ? contents : [contents];
        for (const stream of streams.filter((each) => each instanceof Stream)) {
          const content = Buffer.from(decoded(stream))
            .toString("latin1")
            .replaceAll(/\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>/gu, "");
          for (const [, operator = ""] of content.matchAll(
            /(?:^|\s)(rg|RG|g|G|k|K|cs|CS|sc|SC|scn|SCN|sh|Do|BI)(?=\s|$)/gu,
          ))
            operators.add(operator);
        }
        expect([...reading.pages[0]!.content.deviceColours]).toEqual(["DeviceGray"]);
      }
      expect([...operators].toSorted()).toEqual(["G", "g"]);
    });

    it("still tells the series of a chart apart", async () => {
      const fills = new Set(
        (await read(file("grey", "countries/kazakhstan.en"))).pages.flatMap(({ content }) =>
          content.painted.flatMap((item) => (item.kind === "path" && item.fill ? [item.fill] : [])),
        ),
      );
      const greys = [...fills].map((fill) => Number.parseInt(fill.slice(1, 3), 16)).toSorted((a, b) => a - b);
      expect(greys.length).toBeGreaterThan(5);
      expect(
        [...fills].every((fill) => fill.slice(1, 3) === fill.slice(3, 5) && fill.slice(3, 5) === fill.slice(5)),
      ).toBe(true);
    });
  });

  it("leaves the packs of the usual form, their record and their list alone", async () => {
    await expect(project.read("dist/record.json")).rejects.toThrow("ENOENT");
    expect((await project.run("build", "countries/kazakhstan.en", "--large-print")).out).toContain(
      "Nothing changed: 1 pack is up to date",
    );
  });

  it("is laid out on Letter beside a column for notes, away from the holes on both sides of a sheet", async () => {
    const reading = await read(file("letter-notes-punch", "handouts/kazakhstan.en"));
    expect(reading.pages.map(({ mediaBox }) => [mediaBox.right, mediaBox.top])).toEqual(
      reading.pages.map(() => [612, 792]),
    );
    const left = (page: number): number =>
      Math.min(
        ...texts(reading)
          .filter((text) => text.page === page)
          .map(({ box }) => box.left),
      );
    expect(left(1)).toBeCloseTo(59.36 + 14, 0);
    expect(left(2)).toBeCloseTo(59.36 - 14, 0);
    const notes = texts(reading).filter(({ text }) => text === "Notes");
    expect(notes).toHaveLength(reading.pages.length);
    expect(checkPdf(await readFile(file("letter-notes-punch", "handouts/kazakhstan.en")))).toEqual([]);
  });
});

describe("a form that a template names", () => {
  let project: Project;
  beforeAll(async () => {
    project = await copyProject("lakes");
  });
  afterAll(() => project.discard());

  it("is that of all its packs, or of further packs of their own beside them", async () => {
    await project.edit("templates/island.md", "languages:", "print: grey-punch\nalso: [letter, a5-grey]\nlanguages:");
    const { out, code } = await project.run("build", "island*");
    expect([code, out]).toEqual([0, expect.stringContaining("built island.a5-grey.en.pdf")]);
    const { packs } = await project.json<{ packs: { id: string; kind: string }[] }>("list");
    expect(packs.filter(({ id }) => id.startsWith("island"))).toEqual(
      ["island.en", "island.letter.en", "island.a5-grey.en"].map((id) => ({ id, kind: "keep" })),
    );
    const { pages } = await read(`${project.folder}/dist/island.letter.en.pdf`);
    expect(pages[0]!.mediaBox.right).toBe(612);
    expect([...pages[0]!.content.deviceColours]).toEqual(["DeviceGray"]);
  });

  it.each([
    [["--paper", "A3"], 2, 'There is no paper "A3". Wanted: A4, A5, Letter.'],
    [["--print", "blue"], 2, '--print takes grey, not "blue".'],
    [["--notes", "--engine", "stock"], 2, "Plain react-pdf prints in no other form."],
    [["--notes"], 1, "The wording lacks a phrase that packs in this form say."],
  ])("%j is refused in words, and nothing is written", async (options, code, said) => {
    const ran = await project.run("build", "lakes/mirror", ...options);
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).toContain(said);
    await expect(project.read("dist/print/notes/lakes/mirror.en.pdf")).rejects.toThrow("ENOENT");
  });

  it("must be one in which something is printed", async () => {
    await project.edit("templates/island.md", "print: grey-punch", "print: gray");
    const { out } = await project.run("check");
    expect(out).toContain("templates/island.md:4:8: print: names a form in which nothing is printed.");
    expect(out).toContain("Wanted: a4, a5, letter, large, grey, notes, punch.");
  });

  it("leaves too little room for notes on a small sheet", async () => {
    await project.edit("templates/island.md", "print: gray", "print: a5-notes");
    await project.edit("templates/wording/en.yaml", "phrases:\n", "phrases:\n  print:\n    notes: Notes\n");
    const { code, err } = await project.run("build", "island.en");
    expect(code).toBe(1);
    expect(err).toContain("The sheet is too small for a column for notes beside the text.");
  });
});
