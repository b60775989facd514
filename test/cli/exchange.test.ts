import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx, type CellValue } from "hucre";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { runTool, toolVersion } from "../conformance/judges/run-tool.ts";
import { encode } from "../tables/encode.ts";
import { day, makeWorkbook } from "../tables/workbooks/make-workbook.ts";
import { copyProject, type Project } from "./project.ts";

let project: Project;
afterEach(() => project.discard());

/** Every file of the tables, to the byte. */
async function tables(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(project.folder, "data"))).toSorted();
  const contents = names.map(async (name) => [name, (await project.read(`data/${name}`)).toString("latin1")] as const);
  return new Map(await Promise.all(contents));
}

/** The lines that are not the same before and after. */
function linesMoved(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].flatMap(([name, text]) => {
    const [old, now] = [before.get(name)!.split("\n"), text.split("\n")];
    return [
      ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
      ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
    ];
  });
}

const put = (name: string, bytes: Uint8Array | string): Promise<void> => writeFile(join(project.folder, name), bytes);

const libreOffice = await toolVersion("soffice", "--version");
if (libreOffice === undefined)
  process.stderr.write("LibreOffice is not installed: what it does to a workbook was NOT tried.\n");

describe("the tables of the real packs", () => {
  beforeEach(async () => {
    project = await copyProject("real");
  });

  it.each(["as it was written", ...(libreOffice ? ["xlsx", "ods"] : [])])(
    "come back from a workbook unchanged, saved by LibreOffice: %s",
    async (kind) => {
      const before = await tables();
      expect(await project.run("export")).toMatchObject({ code: 0, err: "" });
      const written = join(project.folder, "tables.xlsx");
      const profile = `-env:UserInstallation=file://${join(project.folder, "profile")}`;
      const saved = ["--headless", profile, "--convert-to", kind, "--outdir", join(project.folder, "saved"), written];
      const isSaved = kind === "xlsx" || kind === "ods";
      if (isSaved) await runTool("soffice", ...saved);
      const { code, out, err } = await project.run("import", isSaved ? `saved/tables.${kind}` : written, "--yes");
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/disputes: nothing changes \(\d+ rows\)\.\nThere is nothing to bring in\.\n$/);
      expect(await tables()).toEqual(before);
    },
  );

  it("go out with drop-downs for references and enumerations, and a sheet that explains the fields", async () => {
    await project.run("export", "out.xlsx");
    const { sheets } = await readXlsx(await project.read("out.xlsx"));
    const offered = (name: string): readonly string[] =>
      (sheets.find((sheet) => sheet.name === name)?.dataValidations ?? []).map(
        ({ range, formula1 }) => `${range.split(":")[0]} ${formula1?.split(":")[0]}`,
      );
    expect(offered("meetings")).toContain("L2 'countries'!$A$2");
    expect(offered("meetings")).toContain("Q2 'choices'!$H$2");
    const choices = sheets.find(({ name }) => name === "choices")!;
    expect(choices.hidden).toBe(true);
    expect(choices.rows.map((row) => row[7])).toEqual(expect.arrayContaining(["held", "planned"]));
    const explained = sheets.find(({ name }) => name === "explanations")!.rows;
    expect(explained[0]).toEqual([
      "sheet",
      "field",
      "title (en)",
      "title (ru)",
      "title (kk)",
      "needed",
      "holds",
      "explanation",
    ]);
    expect(explained.find((row) => row[0] === "meetings" && row[1] === "date_start")).toMatchObject({
      6: expect.stringContaining("a date"),
    });
  });

  it("are the same workbook to the byte each time", async () => {
    await project.run("export", "a.xlsx");
    await project.run("export", "b.xlsx");
    expect((await project.read("a.xlsx")).equals(await project.read("b.xlsx"))).toBe(true);
  });

  it("take a changed cell of CSV and JSON tables from the workbook, and no other byte changes", async () => {
    await project.run("export");
    const { sheets } = await readXlsx(await project.read("tables.xlsx"), { readStyles: true });
    const [themes, sources] = ["themes", "sources"].map((name) => sheets.find((sheet) => sheet.name === name)!);
    const column = themes!.rows[0]!.indexOf("name");
    themes!.rows[3]![column] = "A new name, with a comma";
    sources!.rows[2]![sources!.rows[0]!.indexOf("note")] = "A note";
    await put(
      "changed.xlsx",
      await makeWorkbook("xlsx", ...[themes!, sources!].map(({ name, rows }) => ({ name, rows }))),
    );
    const before = await tables();
    const { out } = await project.run("import", "changed.xlsx", "--yes");
    expect(out).toContain("data/themes.csv: 0 rows added, 1 changed");
    expect(out).toMatch(/Written\.\n$/);
    const moved = linesMoved(before, await tables());
    expect(moved.filter((line) => line.includes("A new name"))).toHaveLength(1);
    expect(moved.filter((line) => line.startsWith("-")).length).toBeLessThanOrEqual(3);
  });
});

describe("the lakes", () => {
  beforeEach(async () => {
    project = await copyProject("lakes");
  });

  const HEADER = ["id", "name", "area", "kind", "country", "surveyor", "source_ids"];
  const sheet = (rows: CellValue[][], name = "lakes", header = HEADER) =>
    makeWorkbook("xlsx", { name, rows: [header, ...rows] });

  it("get rows by their keys: what is new is added last, what differs is changed, what is missing stays", async () => {
    await put(
      "more.xlsx",
      await sheet([
        ["marsh", "Marsh Pond", 0.5, "glacial", "Türkiye", "Cleo", "atlas"],
        ["pond", "Pond", 1, "crater", null, "Dee", "atlas"],
      ]),
    );
    const before = await tables();
    const { code, out, err } = await project.run("import", "more.xlsx", "--table", "lakes", "--yes");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      [
        "data/lakes.csv: 1 row added, 1 changed, 0 unchanged.",
        "  added   pond",
        "  changed marsh: area 0.4 is now 0.5",
        "  2 rows of lakes are not in the file, and stay.",
        "Written.",
        "",
      ].join("\n"),
    );
    expect(linesMoved(before, await tables()).map((line) => line.replace("TÃ¼rkiye", "Türkiye"))).toEqual([
      "- marsh,Marsh Pond,0.4,glacial,Türkiye,Cleo,atlas",
      "+ marsh,Marsh Pond,0.5,glacial,Türkiye,Cleo,atlas",
      "+ pond,Pond,1,crater,,Dee,atlas",
    ]);
  });

  it("keep delimiter, quotation marks, line ends, encoding and decimal sign of their file", async () => {
    const text = 'id;name;area;kind;country;surveyor;source_ids\r\nmarsh;"Озеро";0,40;glacial;;"Cleo";atlas\r\n';
    await put("data/lakes.csv", encode(text, "windows-1251"));
    await put("data/depths.csv", "id,lake_id,metres,measured,source_ids\n");
    await project.edit("data/datapackage.json", '"format": "csv",', '"format": "csv", "encoding": "windows-1251",');
    await project.edit(
      "data/datapackage.json",
      '"briefing": { "label": "name", ',
      '"briefing": { "language": "ru", "label": "name", ',
    );
    await put(
      "more.xlsx",
      await sheet([
        ["marsh", "Пруд", 0.4, "glacial", null, "Cleo", "atlas"],
        ["pond", "Ров", 1.234, "crater", null, "", "atlas"],
      ]),
    );
    const { out, err } = await project.run("import", "more.xlsx", "--table", "lakes", "--yes");
    expect([err, out]).toEqual(["", expect.stringContaining("1 row added, 1 changed")]);
    const wanted = `${text.replace("Озеро", "Пруд")}pond;Ров;1,2340;crater;;;atlas\r\n`;
    expect(new Uint8Array(await project.read("data/lakes.csv"))).toEqual(encode(wanted, "windows-1251"));
  });

  it("find fields by their titles in any language, under a note, and say what no field is", async () => {
    await project.edit(
      "data/datapackage.json",
      '"name": "area", "title": "Area", "type": "number", "briefing": { "unit": "sq km"',
      '"name": "area", "title": "Area", "type": "number", "briefing": { "titles": { "ru": "Площадь" }, "unit": "sq km"',
    );
    await put("more.csv", "Lakes of the island;;;\nID;Площадь (sq km);Surveyer;Depth\nmarsh;0.5;Cleo;\n");
    const { out } = await project.run("import", "more.csv", "--table", "lakes");
    expect(out).toBe(
      [
        "data/lakes.csv: 0 rows added, 1 changed, 0 unchanged.",
        "  changed marsh: area 0.4 is now 0.5",
        "  2 rows of lakes are not in the file, and stay.",
        '  The heading "Surveyer" of lakes is no field, and is left out. Did you mean "surveyor"?',
        '  The heading "Depth" of lakes is no field, and is left out.',
        "Nothing was written. Call it again with --yes to write this.",
        "",
      ].join("\n"),
    );
  });

  it("take days as they are stored, whole or in part", async () => {
    const rows = [
      ["id", "measured"],
      ["mirror-2", day("2024-07-01")],
      ["cauldron-1", 2022],
    ] as CellValue[][];
    await put("more.ods", await makeWorkbook("ods", { name: "any", rows }));
    const before = await tables();
    expect((await project.run("import", "more.ods", "--table", "depths", "--yes")).code).toBe(0);
    expect(linesMoved(before, await tables()).filter((line) => line.startsWith("+"))).toEqual([
      "+ mirror-2,mirror,40.5,2024-07-01,survey",
      "+ cauldron-1,cauldron,107,2022,atlas",
    ]);
  });

  it("refuse a cell that is wrong, by sheet and cell of the file it comes from, and nothing is written", async () => {
    await put(
      "more.xlsx",
      await makeWorkbook(
        "xlsx",
        { name: "lakes", rows: [HEADER, ["marsh", "Marsh", "big", "crator", null, null, "atals"]] },
        {
          name: "depths",
          rows: [
            ["id", "lake_id", "metres", "measured", "source_ids"],
            ["m", "marsh", 1, "12.11.2012", "atlas"],
          ],
        },
      ),
    );
    const before = await tables();
    const { code, out, err } = await project.run("import", "more.xlsx", "--yes");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain('more.xlsx, sheet lakes, C2: "big" is not a number');
    expect(err).toMatch(/more\.xlsx, sheet lakes, D2: "crator" is not one .*\n.*Did you mean "crater"\?/);
    expect(err).toMatch(
      /more\.xlsx, sheet lakes, G2: No row of "sources" has the key "atals".*\n.*Did you mean "atlas"\?/,
    );
    expect(err).toMatch(/more\.xlsx, sheet depths, D2: .*\n.*Did you mean 2012-11-12 or 2012-12-11\?/);
    expect(err).toMatch(/Nothing was written\.\n$/);
    expect(await tables()).toEqual(before);
  });

  it.each([
    [
      "a key that comes twice",
      [["marsh"], ["marsh"]],
      /sheet lakes, A3: The key "marsh" already belongs to the row on line 2/,
    ],
    ["a row without a key", [["marsh"], [null, "Nameless"]], /sheet lakes, A3: The row has no key/],
  ])("refuse %s", async (_, rows, said) => {
    await put("more.xlsx", await sheet(rows));
    const { code, err } = await project.run("import", "more.xlsx", "--yes");
    expect([code, said.test(err)]).toEqual([1, true]);
  });

  it("refuse a sheet without the key, and a table that there is not", async () => {
    await put("more.xlsx", await sheet([["Marsh"]], "lakes", ["Nmae"]));
    expect((await project.run("import", "more.xlsx")).err).toMatch(/sheet lakes, A1: No column is the key "id"/);
    expect((await project.run("import", "more.xlsx", "--table", "lake")).err).toContain('Did you mean "lakes"?');
    await put("more.csv", "id\nmarsh\n");
    expect((await project.run("import", "more.csv")).err).toContain(
      "Wanted: --table with one of lakes, depths, sources.",
    );
    expect((await project.run("import", "none.csv")).code).toBe(2);
  });

  it("refuse merged cells by the sheet and cell of the file they come from", async () => {
    const merges = [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }];
    const rows = [HEADER, ["marsh", "Marsh"], ["fen", "Fen"]];
    await put("more.xlsx", await makeWorkbook("xlsx", { name: "lakes", rows, merges }));
    expect((await project.run("import", "more.xlsx")).err).toContain("more.xlsx, sheet lakes, B2: The cells B2:B3 are");
  });

  it("say of a sheet that is of no table that it is left aside", async () => {
    await put("more.xlsx", await sheet([["marsh", "Marsh"]], "lake"));
    const alone = await project.run("import", "more.xlsx");
    expect(alone.err).toContain("Wanted: --table with one of lakes, depths, sources.");
    const lakes = { name: "lakes", rows: [HEADER] };
    await put("more.xlsx", await makeWorkbook("xlsx", lakes, { name: "depth", rows: [["id"]] }));
    const { err } = await project.run("import", "more.xlsx");
    expect(err).toContain("more.xlsx, sheet depth: warning: The sheet is of no table, and is left aside.");
    expect(err).toContain('Did you mean "depths"?');
  });

  it("bring rows into a JSON table, and leave its other bytes as they are", async () => {
    const text = (await project.read("data/sources.json")).toString();
    await put("more.csv", "id,title\natlas,Another atlas\nmap,A map\n");
    expect((await project.run("import", "more.csv", "--table", "sources", "--yes")).code).toBe(0);
    const after = (await project.read("data/sources.json")).toString();
    expect(JSON.parse(after).map(({ id, title }: { id: string; title: string }) => [id, title])).toContainEqual([
      "map",
      "A map",
    ]);
    expect(after).toContain("Another atlas");
    const survey = text.split("\n").find((line) => line.includes('"survey"'))!;
    expect(after).toContain(survey);
  });

  it("ask first, and write only where somebody says yes", async () => {
    await put("more.csv", "id,area\nmarsh,0.5\n");
    const before = await tables();
    const asked: string[] = [];
    const importing = (answer: string) =>
      run({
        argv: ["import", "more.csv", "--table", "lakes"],
        version: "1.2.3",
        starter: "",
        cwd: project.folder,
        stdout: { write: () => true },
        stderr: { write: () => true },
        clock: () => 0,
        today: () => ({ year: 2026 }),
        ask: async (question) => {
          asked.push(question);
          return answer;
        },
      });
    expect(await importing("no")).toBe(1);
    expect(await tables()).toEqual(before);
    expect(await importing("yes")).toBe(0);
    expect((await readFile(join(project.folder, "data/lakes.csv"), "utf8")).includes("Marsh Pond,0.5")).toBe(true);
    expect(asked).toEqual(["Write this? (yes or no) ", "Write this? (yes or no) "]);
  });

  it("tell programs the same as JSON", async () => {
    await put("more.csv", "id,area\nmarsh,0.5\n");
    expect(await project.json("import", "more.csv", "--table", "lakes", "--yes")).toMatchObject({
      problems: [],
      written: true,
      tables: [
        {
          table: "lakes",
          file: "data/lakes.csv",
          added: [],
          unchanged: 0,
          absent: 2,
          changed: [{ key: "marsh", cells: [{ field: "area", old: "0.4", new: "0.5" }] }],
        },
      ],
    });
  });

  it("go out with cells that are still faulty, so that they can be mended in the workbook", async () => {
    await project.edit("data/lakes.csv", "0.4", "0.4 or so");
    expect((await project.run("export", "out.xlsx")).code).toBe(0);
    const { sheets } = await readXlsx(await project.read("out.xlsx"));
    expect(sheets[0]?.rows[3]?.[2]).toBe("0.4 or so");
    await put("more.csv", "id,area\nmarsh,0.4\n");
    expect((await project.run("import", "more.csv", "--table", "lakes", "--yes")).code).toBe(0);
  });
});
