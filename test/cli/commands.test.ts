import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { copyProject, type Project } from "./project.ts";

let project: Project;

beforeEach(async () => {
  project = await copyProject("lakes");
});
afterEach(() => project.discard());

describe("list", () => {
  it("names every pack and why it would be built", async () => {
    await project.run("build");
    await project.edit("data/depths.csv", "40.5", "39");
    await project.remove("dist/lakes/marsh.en.pdf");
    expect((await project.run("list")).out).toBe(
      [
        "island.en          up to date",
        "lakes/mirror.en    to be built: depths/mirror-2 changed",
        "lakes/cauldron.en  up to date",
        "lakes/marsh.en     to be built: its file is missing or was changed by something else",
        "",
      ].join("\n"),
    );
  });

  it("gives the same as JSON, and writes nothing", async () => {
    expect(await project.json("list")).toMatchObject({
      packs: [
        { kind: "build", id: "island.en", why: { kind: "new" } },
        { kind: "build", id: "lakes/mirror.en", why: { kind: "new" } },
        { kind: "build", id: "lakes/cauldron.en", why: { kind: "new" } },
        { kind: "build", id: "lakes/marsh.en", why: { kind: "new" } },
      ],
    });
    await expect(project.changes()).rejects.toThrow("ENOENT");
  });
});

describe("explain", () => {
  it("names each fact with its value, sources and cell", async () => {
    await project.run("build");
    const { code, out } = await project.run("explain", "cauldron");
    expect(code).toBe(0);
    expect(out).toContain("lakes/cauldron.en: up to date\n");
    expect(out).toContain("  depths/cauldron-1.metres = 107 [atlas]  data/depths.csv:4\n");
    expect(out).toContain("· depths/cauldron-1.lake_id = cauldron [atlas]  data/depths.csv:4\n");
    expect(out).toContain("2 atlas: Atlas of the island\n");
  });

  it("finds a fact by a part of its name or value, as JSON", async () => {
    expect(await project.json("explain", "cauldron", "--fact", "107")).toEqual({
      problems: expect.any(Array),
      packs: [
        {
          id: "lakes/cauldron.en",
          why: { kind: "new" },
          facts: [
            {
              fact: "depths/cauldron-1.metres",
              value: "107",
              printed: true,
              file: "data/depths.csv",
              line: 4,
              words: ["107"],
              sections: ["Depths"],
              figures: [],
              pages: [1],
              readings: [],
              sources: [{ key: "atlas", label: "Atlas of the island" }],
            },
          ],
          sources: [
            { number: 1, key: "survey", label: "Survey of the lakes" },
            { number: 2, key: "atlas", label: "Atlas of the island" },
          ],
        },
      ],
    });
  });

  it("tells of a fact that was asked for how and where it is printed, and on what it rests", async () => {
    const { out } = await project.run("explain", "cauldron", "--fact", "metres");
    expect(out).toContain(
      [
        "  depths/cauldron-1.metres = 107 [atlas]  data/depths.csv:4",
        "    printed as “107”",
        "    in Depths, page 1",
        "    source atlas: Atlas of the island",
        "",
      ].join("\n"),
    );
  });

  it("says where no fact holds the text that was asked for", async () => {
    expect((await project.run("explain", "cauldron", "--fact", "mettres")).out).toBe(
      "lakes/cauldron.en: no fact holds this text\n",
    );
  });

  it("finds the packs, and their sections and pages, that print a row", async () => {
    expect(await project.run("explain", "--row", "lakes/cauldron")).toEqual({
      code: 0,
      out: [
        "lakes/cauldron: Cauldron, the Great  data/lakes.csv:3",
        "  island.en: Lakes, page 1",
        "  lakes/cauldron.en: Cauldron, the Great, page 1",
        "",
      ].join("\n"),
      err: "",
    });
  });

  it("suggests a row for one that is mistyped", async () => {
    const { code, err } = await project.run("explain", "--row", "lakes/caldron");
    expect(code).toBe(1);
    expect(err).toContain('There is no row "lakes/caldron".');
    expect(err).toContain('Did you mean "lakes/cauldron"?');
  });

  it("suggests a name for one that is mistyped", async () => {
    const { code, err } = await project.run("explain", "cauldrom");
    expect(code).toBe(1);
    expect(err).toBe("No pack has this name.\n  Found: cauldrom. Did you mean cauldron?\n");
  });
});

describe("check", () => {
  it("counts no entries of rows while a table cannot be read", async () => {
    await project.edit("templates/lake.md", "as: lake\n", "as: lake\nhaving: { relations: [depths] }\n");
    expect((await project.run("check")).out).toContain("Found: Marsh Pond (0).");
    await project.remove("data/depths.csv");
    const { code, out, err } = await project.run("check");
    expect(code).toBe(1);
    expect(`${out}${err}`).toContain("data/depths.csv: The table depths has no file.");
    expect(`${out}${err}`).not.toContain("No pack is made");
  });

  it("says what is left out and what can be built, and writes nothing", async () => {
    const { code, out } = await project.run("check");
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'templates/lake.md:10:29: note: The section "Depths" is left out: nothing stands under it.',
        "  Found: lakes/marsh.en.",
        "",
        "Facts to be read with care (--json lists them all):",
        "  depths: 1 older than their table allows (mirror-1)",
        "",
        "1 note. 4 packs can be built.",
        "",
      ].join("\n"),
    );
    await expect(project.changes()).rejects.toThrow("ENOENT");
  });

  it("gives each mistake as JSON with its place", async () => {
    await project.edit("data/depths.csv", "41", "4l");
    expect(await project.json("check")).toMatchObject({
      problems: [
        {
          severity: "error",
          place: { file: "data/depths.csv", line: 2, column: 17, table: "depths", row: "mirror-1", field: "metres" },
          reason: expect.stringContaining("4l"),
        },
      ],
    });
  });

  it("names the cell that holds a character which no face can print", async () => {
    await project.edit("data/lakes.csv", "Marsh Pond", "Marsh 池 Pond");
    const { code, out } = await project.run("check");
    expect(code).toBe(1);
    expect(out).toContain("data/lakes.csv:4");
    expect(out).toContain("“池” (U+6C60) (lakes: column name, row marsh).");
  });

  it("shows the gravest first, and those of a file together", async () => {
    await project.edit("data/depths.csv", "41", "4l");
    await project.edit("data/depths.csv", ",107,", ",1o7,");
    await project.edit("templates/lake.md", "lake.area", "lake.arae");
    const { out } = await project.run("check");
    expect(out.match(/^(\S+?):\d+:\d+/gm)).toEqual([
      "data/depths.csv:2:17",
      "data/depths.csv:4:21",
      expect.stringMatching(/^templates\/lake\.md:8:/),
    ]);
    expect(out).toContain("3 errors. Nothing can be built until the errors are mended.");
  });
});

describe("wrong use", () => {
  it.each([
    [["biuld"], "unknown command 'biuld'\n(Did you mean build?)"],
    [["build", "--forse"], "unknown option '--forse'\n(Did you mean --force?)"],
    [["build", "--engine", "typst"], 'There is no engine "typst". Wanted: galley or stock; for a draft, --draft.'],
    [["build", "--engine", "draft"], 'There is no engine "draft". Wanted: galley or stock; for a draft, --draft.'],
    [["build", "--engine", "stock", "--draft"], "A draft has pages of our own. Leave out --engine."],
    [["help", "buidl"], 'There is no command "buidl". Did you mean "build"?'],
    [["help", "xxxxxx"], 'There is no command "xxxxxx". Wanted: build, watch, check, '],
    [["build", "--jobs", "many"], '--jobs takes a whole number from 1 to 256, not "many".'],
    [["import", "none.xlsx"], "none.xlsx could not be read: there is no such file."],
    [["import", "data"], "data could not be read: this is a folder."],
    [["export", "facts.txt"], "A workbook is written as .xlsx, not as facts.txt."],
    [["explain"], "explain takes either a pack or --row table/key."],
    [["explain", "cauldron", "--row", "lakes/cauldron"], "explain takes either a pack or --row table/key."],
  ])("of %j ends with 2 and says what is wanted", async (argv, says) => {
    const { code, out, err } = await project.run(...argv);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(says);
  });

  it("says where to run when there is no project", async () => {
    const { code, out } = await project.run("check", "--project", "data");
    expect(code).toBe(1);
    expect(out).toContain("data/datapackage.json: There is no such file, and without it no table is known.\n");
    expect(out).toContain("Run the command in the folder that holds data/ and templates/, or name it with --project.");
    expect(out).toContain("1 error.");
  });
});

it("explains each command on --help and ends with 0", async () => {
  const { code, out } = await project.run("--help");
  expect(code).toBe(0);
  for (const command of ["build", "check", "list", "explain"]) expect(out).toContain(`\n  ${command} `);
  expect((await project.run("build", "--help")).out).toContain("--jobs <n>");
  expect(await project.run("help")).toEqual(await project.run("--help"));
  expect(await project.run("help", "build")).toEqual(await project.run("build", "--help"));
});

it.each(["--version", "-V"])("says its version on %s", async (option) => {
  expect(await project.run(option)).toEqual({ code: 0, out: "1.2.3\n", err: "" });
});

it("shows its commands when it is asked for none, and ends with 2", async () => {
  const { code, out, err } = await project.run();
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("briefing help COMMAND shows the options of one");
});

it("says of a bug that it is one, and ends with 3", async () => {
  let said = "";
  const code = await run({
    argv: ["check"],
    version: "1.2.3",
    starter: "",
    get cwd(): string {
      throw new TypeError("the working folder is gone");
    },
    stdout: { write: () => true },
    stderr: { write: (text) => (said += text) },
    clock: () => 0,
    today: () => ({ year: 2026, month: 11, day: 21 }),
  });
  expect(code).toBe(3);
  expect(said).toContain("This is a mistake of the program, not of your data; please report it with these lines.");
  expect(said).toContain("the working folder is gone");
});
