import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, type Project } from "./project.ts";

let project: Project;

beforeAll(async () => {
  project = await copyProject("lakes");
  await project.edit("data/sources.json", '"Atlas of the island"', '"Atlas of the island", "date": "2022-03"');
  await project.edit("data/sources.json", '"url"', '"date": "2015-08-01", "url"');
  await project.edit(
    "data/datapackage.json",
    '{ "name": "url"',
    '{ "name": "date", "type": "string", "briefing": { "type": "date" } }, { "name": "url"',
  );
  await project.edit(
    "data/datapackage.json",
    '"briefing": { "label": "title" }',
    '"briefing": { "label": "title", "asOf": "date" }',
  );
});
afterAll(() => project.discard());

describe("--as-of", () => {
  it("builds beside the packs of today, into a folder and a record of its own", async () => {
    await project.run("build");
    const today = await project.read("dist/record.json");
    const { code, out, err } = await project.run("build", "--as-of", "2016-01-01");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("built lakes/mirror.en.pdf");
    const names = [...(await project.changes()).keys()].filter((name) => name.startsWith("as-of"));
    expect(names).toEqual(
      ["index.html", "island.en.pdf", "lakes/cauldron.en.pdf", "lakes/mirror.en.pdf", "record.json"].map(
        (name) => `as-of/2016-01-01/${name}`,
      ),
    );
    expect(await project.read("dist/record.json")).toEqual(today);
    expect((await project.run("build")).out).toContain("Nothing changed");
    expect((await project.run("build", "--as-of", "2016-01-01")).out).toContain("Nothing changed");
  });

  it("lists, checks and explains what was known then", async () => {
    expect((await project.run("list", "--as-of", "2016")).out).not.toContain("marsh");
    expect((await project.run("check", "--as-of", "2016")).code).toBe(0);
    const { out } = await project.run("explain", "lakes/mirror", "--as-of", "2016", "--fact", "depths");
    expect(out).toContain("depths/mirror-1.metres");
  });

  it.each([
    ["2012-13-01", /^--as-of: .*month 13/],
    ["yesterday", /^--as-of: "yesterday" is not a date/],
    ["2012/2013", /^--as-of: .*interval/],
  ])("refuses %s, which is no date, and writes nothing", async (date, said) => {
    const before = await project.changes();
    const { code, err } = await project.run("build", "--as-of", date);
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(await project.changes()).toEqual(before);
  });

  it("refuses a date before all facts, says from when there are some, and writes nothing", async () => {
    const before = await project.changes();
    const { code, err } = await project.run("build", "--as-of", "1815-06-18");
    expect(code).toBe(1);
    expect(err).toContain("data/sources.json: Nothing was known as of 1815-06-18.");
    expect(err).toContain("2015-08-01");
    expect(await project.changes()).toEqual(before);
  });
});
