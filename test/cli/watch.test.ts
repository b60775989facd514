import { copyFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { copyProject, type Project } from "./project.ts";

let project: Project;
let said: string;
let ending: AbortController;
let ended: Promise<number>;

/** Waits until the program has said something since it was last asked, and returns that. */
async function saying(text: string): Promise<string> {
  for (let waited = 0; !said.includes(text); waited += 10) {
    if (waited > 20_000) throw new Error(`It never said "${text}", but:\n${said}`);
    await setTimeout(10);
  }
  const all = said;
  said = "";
  return all;
}

beforeEach(async () => {
  project = await copyProject("lakes");
  said = "";
  ending = new AbortController();
  const terminal = { write: (text: string) => (said += text) };
  ended = run({
    argv: ["watch"],
    version: "1.2.3",
    starter: "",
    cwd: project.folder,
    stdout: terminal,
    stderr: terminal,
    clock: () => 0,
    today: () => ({ year: 2026, month: 11, day: 21 }),
    signal: ending.signal,
  });
  await saying("Watching data/, templates/ and editions/ for changes; Ctrl-C ends it.\n");
});
afterEach(async () => {
  ending.abort();
  await ended;
  await project.discard();
});

const moment = async (name: string): Promise<number> => (await stat(join(project.folder, "dist", name))).mtimeMs;

it("prints what a saved table, template, wording or theme changes, soon after it is saved", async () => {
  await project.edit("data/depths.csv", "40.5", "39");
  expect(await saying(" failed in")).toBe(
    "built lakes/mirror.en.pdf (1 page): depths/mirror-2 changed\n1 built, 3 kept, 0 removed, 0 failed in 0.0 s.\n",
  );
  await project.edit("templates/island.md", "title: The island", "title: The isle");
  expect(await saying(" failed in")).toContain("built island.en.pdf (1 page): template, wording, look");
  await project.edit("templates/wording/en.yaml", "Sq km", "Square km");
  expect(await saying(" failed in")).toContain("built island.en.pdf");
  await project.write("templates/theme.yaml", "spacing: { unit: 4 }\n");
  expect(await saying(" failed in")).toContain("4 built, 0 kept");
});

it("tells a mistake, keeps the packs of before, and goes on when it is mended", async () => {
  const before = await moment("lakes/mirror.en.pdf");
  await project.edit("data/depths.csv", "40.5", "4o.5");
  expect(await saying("mended.\n")).toContain('data/depths.csv:3:17: "4o.5" is not a number');
  expect(await moment("lakes/mirror.en.pdf")).toBe(before);
  await project.edit("data/depths.csv", "4o.5", "42");
  expect(await saying(" failed in")).toContain("built lakes/mirror.en.pdf");
});

it("sees a file that an editor replaces by another, and one that comes or goes", async () => {
  await copyFile(join(project.folder, "data/depths.csv"), join(project.folder, "data/.depths.csv.swp"));
  await project.edit("data/.depths.csv.swp", "107", "108");
  await rename(join(project.folder, "data/.depths.csv.swp"), join(project.folder, "data/depths.csv"));
  expect(await saying(" failed in")).toContain("depths/cauldron-1 changed");
  const lake = String(await project.read("templates/lake.md"));
  await project.remove("templates/lake.md");
  expect(await saying(" failed in")).toContain("3 removed");
  await project.write("templates/lake.md", lake);
  expect(await saying(" failed in")).toContain("3 built");
});

it("builds again when an edition was made, though there was none before", async () => {
  const { code } = await project.run("edition", "spring");
  expect(code).toBe(0);
  // Their wording has no words for it.
  await saying('has no phrase "edition.name"');
});

it("ends with 0 when it is told to end", async () => {
  ending.abort();
  expect(await ended).toBe(0);
});
