import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { copyProject, type Project } from "../cli/project.ts";
import { finishedFile } from "./finished-file.ts";
import { readSheets } from "./read-sheets.ts";

let project: Project;

beforeAll(async () => {
  project = await copyProject("lakes");
  await project.run("build");
});

afterAll(() => project.discard());

beforeEach(() => project.remove("dist/sheets").catch(() => {}));

const made = async (): Promise<readonly string[]> =>
  (await readdir(join(project.folder, "dist/sheets"), { recursive: true }).catch(() => []))
    .filter((name) => name.endsWith(".pdf"))
    .toSorted();

const packs = async (): Promise<readonly string[]> =>
  (await readdir(join(project.folder, "dist"), { recursive: true })).filter((name) => name.endsWith(".pdf")).toSorted();

describe("briefing sheets", () => {
  it("imposes finished packs into dist/sheets, and says how to print them and what they lack", async () => {
    const [first] = await packs();
    const id = first!.replace(/\.pdf$/, "");
    const { code, out } = await project.run("sheets", id, "--booklet", "--creep", "0.1");
    expect(code).toBe(0);
    expect(await made()).toEqual([`${id}.booklet.pdf`]);
    expect(out).toContain(`made sheets/${id}.booklet.pdf`);
    expect(out).toContain("turned on the short edge");
    expect(out).toContain("claim neither PDF/UA nor PDF/A");
    const { sides } = await readSheets(await project.read(`dist/sheets/${id}.booklet.pdf`));
    expect(sides.length % 2).toBe(0);
    expect(sides.every(({ width, height }) => width > height)).toBe(true);
  });

  it("takes patterns, and leaves the record and the packs as they are", async () => {
    const before = await project.changes();
    const all = await packs();
    expect(await project.run("sheets", "**", "--two-up", "--paper", "letter")).toMatchObject({ code: 0 });
    expect(await made()).toEqual(all.map((name) => name.replace(/\.pdf$/, ".two-up.pdf")));
    const after = await project.changes();
    for (const [name, moment] of before) expect(after.get(name)).toBe(moment);
    expect((await project.run("build")).out).toContain("Nothing changed");
  });

  it("makes a set as its description says", async () => {
    const [first, second] = (await packs()).map((name) => name.replace(/\.pdf$/, ""));
    const lines = `title: Lakes\ndocuments:\n  - { pack: ${first}, copies: 20 }\n  - { pack: ${second}, margin: 10 }\n`;
    await project.write("seminar.yaml", lines);
    const { code, out } = await project.run("sheets", "--set", "seminar.yaml");
    expect(code).toBe(0);
    expect(out).toContain("21 copies");
    const { sides } = await readSheets(await project.read("dist/sheets/seminar.set.pdf"));
    expect(sides[0]!.texts[0]!.text).toBe("Lakes");
  });

  it("refuses what cannot be with exit code 1, in plain words, and writes nothing", async () => {
    const [first] = await packs();
    const id = first!.replace(/\.pdf$/, "");
    const whole = await project.read(`dist/${first}`);
    const refused = async (...argv: string[]): Promise<string> => {
      const { code, err } = await project.run("sheets", ...argv);
      expect(code).toBe(1);
      expect(await made()).toEqual([]);
      return err;
    };
    expect(await refused("no-such-pack", "--booklet")).toContain('No finished pack has the name "no-such-pack".');
    expect(await refused(id, "--margin", "250")).toContain("A margin of 250 mm is wider than the page");
    expect(await refused(id, "--booklet", "--paper", "A9")).toContain('the paper "A9"');
    expect(await refused("--set", "none.yaml")).toContain("no such file to describe a set");
    await project.write("wrong.yaml", "title: Lakes\ndocuments:\n  - { pack: no-such-pack }\n");
    expect(await refused("--set", "wrong.yaml")).toContain("wrong.yaml:3:13");
    try {
      await project.write(`dist/${first}`, whole.toString("latin1").slice(0, 5000));
      expect(await refused("**", "--booklet")).toContain(`dist/${first}: The file is damaged`);
      await project.write(`dist/${first}`, (await finishedFile({ pages: 4, password: "secret" })) as never);
      expect(await refused(id, "--booklet")).toContain("encrypted");
      const other = await PDFDocument.create();
      other.addPage();
      await project.write(`dist/${first}`, Buffer.from(await other.save()) as never);
      expect(await refused(id, "--two-up")).toContain("not the file that was built");
      await project.remove(`dist/${first}`);
      expect(await refused(id, "--two-up")).toContain("not there any more");
    } finally {
      await project.run("build");
    }
  });

  it("says how sheets with a margin are printed on one side", async () => {
    const [first] = await packs();
    const { out } = await project.run("sheets", first!, "--margin", "20", "--one-sided");
    expect(out).toContain("Print at actual size, on one side.\n");
    expect(out).not.toContain("both sides");
    await project.remove("dist/sheets");
  });

  it("refuses options that do not go together with exit code 2", async () => {
    for (const argv of [
      ["lake"],
      ["--booklet"],
      ["lake", "--booklet", "--two-up"],
      ["lake", "--two-up", "--creep", "0.1"],
      ["lake", "--booklet", "--creep", "thick"],
      ["lake", "--booklet", "--signature", "0"],
      ["lake", "--margin", "wide"],
      ["lake", "--booklet", "--one-sided"],
      ["lake", "--crop-marks", "--paper", "A4"],
      ["lake", "--set", "seminar.yaml"],
    ])
      expect(await project.run("sheets", ...argv)).toMatchObject({ code: 2 });
    expect(await made()).toEqual([]);
  });
});
