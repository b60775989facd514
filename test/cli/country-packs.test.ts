import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, type Project } from "./project.ts";
import { readPdf, type ReadPdf } from "./read-pdf.ts";

let project: Project;
let kazakhstan: ReadPdf;
let kyrgyzstan: ReadPdf;

beforeAll(async () => {
  project = await copyProject("real");
  await project.run("build", "kazakhstan.en", "kyrgyzstan.en");
  kazakhstan = await readPdf(join(project.folder, "dist/countries/kazakhstan.en.pdf"));
  kyrgyzstan = await readPdf(join(project.folder, "dist/countries/kyrgyzstan.en.pdf"));
});
afterAll(() => project.discard());

describe("the pack of Kazakhstan", () => {
  it("has 6 to 10 pages, holds its fonts, and has a bookmark for each section", () => {
    expect(kazakhstan.pages).toBeGreaterThanOrEqual(6);
    expect(kazakhstan.pages).toBeLessThanOrEqual(10);
    expect([...kazakhstan.fonts.values()]).not.toContain(false);
    expect(kazakhstan.bookmarks.length).toBeGreaterThanOrEqual(8);
    expect(kazakhstan.text).toContain(`Page 2 of ${kazakhstan.pages}`);
  });

  it("names the six priority areas in their order", () => {
    const areas = [
      "1 Human rights, rule of law, governance, democratisation",
      "2 Youth and education",
      "3 Economy, trade and investment",
      "4 Energy and transport links",
      "5 Environment and water management",
      "6 Common threats and challenges",
    ];
    const places = areas.map((area) => kazakhstan.text.indexOf(area));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("gives EUR 719 million with its scope, and that other sources say 675 and 750", () => {
    expect(kazakhstan.text).toMatch(
      /For 2007–2013 the EU foresaw EUR 719 million ◆ for Central Asia as a whole under its 2007 Strategy\. ¹/,
    );
    expect(kazakhstan.text).toMatch(/Other sources give EUR 750 ◆ and 675 ◆ million/);
  });

  it("tells of the enhanced agreement: signed, in force, areas", () => {
    expect(kazakhstan.text).toMatch(/Enhanced Partnership and Cooperation Agreement dates from 21 December 2015/);
    expect(kazakhstan.text).toContain("in force since 1 March 2020");
    expect(kazakhstan.text).toContain("29 areas of cooperation");
  });

  it.each([
    ["2007", "Astana"],
    ["2008", "Ashgabat"],
    ["2009 ◆", "Dushanbe"],
    ["2010", "Brussels"],
    ["2011", "Tashkent"],
    ["2012 ◆", "Bishkek"],
  ])("has the ministerial meeting of %s in %s", (year, city) => {
    expect(kazakhstan.text).toMatch(new RegExp(String.raw`${year} Ministers, [^A-Z]*${city}`));
  });

  it("has the memorandum on raw materials of November 2022, and the materials", () => {
    expect(kazakhstan.text).toMatch(/memorandum on raw materials.{0,80}7 Nov 2022/);
    for (const material of ["Beryllium", "tantalum", "niobium", "Rare earth metals", "Uranium"])
      expect(kazakhstan.text).toContain(material);
  });

  it("says to whom each recommendation is addressed", () => {
    expect(kazakhstan.text).toMatch(/Give weight to carrying out the enhanced agreement with the EU\. \S+ Kazakhstan /);
    expect(kazakhstan.text).toContain("Academic communities");
  });

  it("leads from its many marks to the entries at its end, and from these to the web", () => {
    const last = kazakhstan.internalLinks.filter((page) => page >= kazakhstan.pages - 1);
    expect(last.length).toBeGreaterThan(100);
    expect(kazakhstan.urls.length).toBeGreaterThan(30);
  });
});

it("gives in the pack of Kyrgyzstan the day of initialling and both days on which talks may have begun", () => {
  expect(kyrgyzstan.text).toMatch(/6 Jul(y)? 2019/);
  expect(kyrgyzstan.text).toContain("19 November 2017");
  expect(kyrgyzstan.text).toMatch(/19 Dec(ember)? 2017|19 December/);
});
