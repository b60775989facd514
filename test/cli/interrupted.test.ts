import { once } from "node:events";
import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { lockFolder } from "../../src/build/output/lock-folder.ts";
import { copyProgram, filesBelow, type WholeProgram } from "./whole-program.ts";

/** So often is a build killed; the benchmark's machine may take longer (`BRIEFING_KILLS=50`). */
const KILLS = Number(process.env["BRIEFING_KILLS"] ?? 12);
const LAKES = 60;

let program: WholeProgram;
let project: string;
let clean: ReadonlyMap<string, string>;
/** Milliseconds of the clean build: a build is killed at any moment of these, or just ends before. */
let whole: number;

/** Many lakes, so that there is time to kill a build of them. */
beforeAll(async () => {
  program = await copyProgram();
  project = join(program.folder, "test/cases/lakes");
  const made = Array.from({ length: LAKES }, (_, i) => `made-${i},Made Lake ${i},${i + 1},glacial,Türkiye,Ada,survey`);
  const table = join(project, "data/lakes.csv");
  await writeFile(table, `${(await readFile(table, "utf8")).trimEnd()}\n${made.join("\n")}\n`);
  const begun = performance.now();
  await program.run("build", "--project", project, "--out", join(program.folder, "clean"));
  whole = performance.now() - begun;
  clean = await filesBelow(join(program.folder, "clean"));
});
afterAll(() => program.discard());

let dist: string;
beforeEach(async () => {
  dist = join(program.folder, "dist");
  await rm(dist, { recursive: true, force: true });
});

const building = (...options: string[]): string[] => ["build", "--project", project, "--out", dist, ...options];

/** Resolves when a build has written its first pack. */
async function firstPack(): Promise<void> {
  for (;;) {
    const files = await filesBelow(dist).catch(() => new Map<string, string>());
    if ([...files.keys()].some((name) => name.endsWith(".pdf"))) return;
    await setTimeout(5);
  }
}

it(`gives, killed ${KILLS} times at random and then run once more, what a clean build gives`, async () => {
  expect(clean.size).toBe(LAKES + 6);
  const kills: string[] = [];
  for (let i = 0; i < KILLS; i += 1) {
    // Sometimes in threads, and now and then with everything to be printed again.
    const command = program.start(
      ...building(...(i % 3 === 1 ? ["--jobs", "2"] : []), ...(i % 4 === 3 ? ["--force"] : [])),
    );
    const ended = once(command, "close");
    const late = setTimeout(Math.random() * 1.1 * whole).then(() => command.kill("SIGKILL"));
    const [, signal] = (await ended) as [number | null, string | null];
    await late;
    kills.push(signal ?? "finished");
  }
  expect(kills).toContain("SIGKILL");
  const { code } = await program.run(...building());
  expect(code).toBe(0);
  const files = await filesBelow(dist);
  expect([...files.keys()]).toEqual([...clean.keys()]);
  expect([...files].filter(([name, content]) => clean.get(name) !== content).map(([name]) => name)).toEqual([]);
  expect((await program.run(...building())).out).toContain("Nothing changed");
});

it("ends on a signal with what is finished recorded, and goes on from there", async () => {
  const command = program.start(...building("--jobs", "2"));
  let out = "";
  command.stdout?.on("data", (text) => (out += String(text)));
  await firstPack();
  command.kill("SIGINT");
  const [code] = (await once(command, "close")) as [number | null];
  expect(code).toBe(130);
  expect(out).toMatch(
    /Interrupted: \d+ built, 0 kept, 0 removed, 0 failed in .* The next build goes on from there\.\n$/,
  );
  await expect(access(join(dist, "record.json.journal"))).rejects.toThrow("ENOENT");
  const finished = Number(/(\d+) built/.exec(out)?.[1]);
  expect(finished).toBeLessThan(LAKES + 4);
  const again = await program.run(...building());
  expect(again.out).toContain(`${LAKES + 4 - finished} built, ${finished} kept`);
  expect(await filesBelow(dist)).toEqual(clean);
});

it("removes a pack that was begun by a killed build and is no longer asked for", async () => {
  await mkdir(join(dist, "lakes"), { recursive: true });
  await writeFile(join(dist, "lakes/gone.en.pdf"), "written, but killed before it was noted");
  await writeFile(join(dist, "lakes/mine.en.pdf"), "not of the program");
  await writeFile(
    join(dist, "record.json.journal"),
    '{"begun":{"lakes/gone.en":"lakes/gone.en.pdf","../x":"../package.json"}}\n{"id":"lakes/mi',
  );
  await writeFile(join(dist, "island.en.pdf.0a1b2c3d.unfinished"), "half a file");
  await program.run(...building());
  const files = await filesBelow(dist);
  expect(files.get("lakes/mine.en.pdf")).toBe("not of the program");
  expect([...files.keys()].filter((name) => !clean.has(name))).toEqual(["lakes/mine.en.pdf"]);
  await access(join(program.folder, "package.json"));
});

it("waits for another build that is at work in the folder, says so, and then begins", async () => {
  const unlock = await lockFolder(dist, () => {});
  const command = program.start(...building());
  const ended = once(command, "close");
  const [said] = (await once(command.stderr!, "data")) as [Buffer];
  expect(String(said)).toBe("Another build is at work in this folder; waiting for it to end.\n");
  expect(await filesBelow(dist)).toEqual(new Map());
  await unlock?.();
  expect(((await ended) as [number])[0]).toBe(0);
  expect(await filesBelow(dist)).toEqual(clean);
});

it("stops waiting when it is interrupted", async () => {
  const unlock = await lockFolder(dist, () => {});
  const command = program.start(...building());
  const ended = once(command, "close");
  await once(command.stderr!, "data");
  command.kill("SIGTERM");
  expect(((await ended) as [number])[0]).toBe(130);
  await unlock?.();
  expect(await filesBelow(dist)).toEqual(new Map());
});
