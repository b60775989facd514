import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { Ran } from "./project.ts";
import { readPdf } from "./read-pdf.ts";

const starter = fileURLToPath(new URL("../../starter", import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefing-new-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function briefing(...argv: string[]): Promise<Ran> {
  const said = { out: "", err: "" };
  const code = await run({
    argv,
    version: "1.2.3",
    starter,
    cwd: folder,
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    clock: () => 0,
    today: () => ({ year: 2026, month: 11, day: 22 }),
  });
  return { code, ...said };
}

describe("new project", () => {
  it("makes a project that passes its check and builds as it is", async () => {
    const { code, out, err } = await briefing("new", "project", "mine/packs");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("made mine/packs/data/places.csv\n");
    expect(out).toContain("It builds as it is: briefing build --project mine/packs\n");
    expect(await briefing("check", "--project", "mine/packs", "--strict")).toEqual({
      code: 0,
      out: "No mistakes. 2 packs can be built.\n",
      err: "",
    });
    expect(await briefing("build", "--project", "mine/packs")).toMatchObject({ code: 0, err: "" });
    expect((await readFile(join(folder, "mine/packs/.gitignore"), "utf8")).trim()).toBe("dist/");
    expect(existsSync(join(folder, "mine/packs/dist/index.html"))).toBe(true);
  });

  it("says on each page that its facts are invented", async () => {
    await briefing("new", "project", ".");
    await briefing("build");
    for (const name of await readdir(join(folder, "dist/places"))) {
      const { texts } = await readPdf(join(folder, "dist/places", name));
      for (const page of texts) expect(page.toLowerCase()).toContain("invented example");
    }
  });

  it("refuses a folder that is not empty, and leaves it as it is", async () => {
    await writeFile(join(folder, "notes.txt"), "mine");
    const { code, err } = await briefing("new", "project", ".");
    expect([code, err]).toEqual([
      2,
      ". is not empty: it holds notes.txt. Wanted: a folder that is empty or not there yet.\n",
    ]);
    expect(await readdir(folder)).toEqual(["notes.txt"]);
    expect(await briefing("new", "project", "notes.txt")).toMatchObject({ code: 1 });
  });

  it("takes a folder in which versions are kept", async () => {
    await mkdir(join(folder, ".git"));
    expect(await briefing("new", "project", ".")).toMatchObject({ code: 0, err: "" });
  });

  it("wants one folder", async () => {
    for (const argv of [[], ["a", "b"], ["--folder", "a"]])
      expect(await briefing("new", "project", ...argv)).toMatchObject({ code: 2, out: "" });
  });

  it("is named where nothing else can be added", async () => {
    await briefing("new", "project", ".");
    expect((await briefing("new", "thing")).err).toBe('Nothing "thing" can be added. Wanted: project FOLDER.\n');
  });
});
