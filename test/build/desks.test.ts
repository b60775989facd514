import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { printedCells } from "../../src/build/checking/untranslated.ts";
import { shareOut } from "../../src/build/desks/share-out.ts";
import { threadDesk } from "../../src/build/desks/thread-desk.ts";
import type { ThreadData } from "../../src/build/desks/work.ts";
import { readProjectFiles } from "../../src/build/loading/project-files.ts";
import { survey } from "../../src/build/survey.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefing-desks-"));
});
afterEach(() => rm(folder, { recursive: true }));

const lakes = fileURLToPath(new URL("../cases/lakes", import.meta.url));
const atDesk = { look: "galley", program: "", keep: 10 } as const;
const nothing: ThreadData = { ...atDesk, project: "", files: new Map() };
const fileOf = (id: string): string => `templates/${id}.md`;

/** A thread that prints, crashes, crashes the first time only, or never answers, as the pack's name says. */
async function thread(): Promise<URL> {
  const file = join(folder, "thread.mjs");
  const seen = JSON.stringify(join(folder, "seen"));
  await writeFile(
    file,
    `import { existsSync, writeFileSync } from "node:fs";
     import { parentPort } from "node:worker_threads";
     parentPort.on("message", ({ id }) => {
       if (id === "stuck") for (;;);
       if (id === "crash") process.exit(9);
       if (id === "once" && !existsSync(${seen})) { writeFileSync(${seen}, ""); throw new Error("out of memory"); }
       if (id === "bug") return parentPort.postMessage({ bug: "Error: a mistake of the program" });
       parentPort.postMessage({ done: { value: { bytes: new TextEncoder().encode(id), pages: 1 }, problems: [] } });
     });`,
  );
  return pathToFileURL(file);
}

it("gives up a pack that crashes its thread twice or never ends, and prints all others", async () => {
  const desk = threadDesk(nothing, { fileOf, module: await thread(), patience: 400 });
  const ids = ["a", "crash", "b", "stuck", "once", "c"];
  const results = await Promise.all(ids.map((id) => desk.print(id)));
  await desk.close();
  const texts = results.map(({ value }) => value && new TextDecoder().decode(value.bytes));
  expect(texts).toEqual(["a", null, "b", null, "once", "c"]);
  expect(results.flatMap(({ problems }) => problems.map(({ reason, place }) => `${place.file}: ${reason}`))).toEqual([
    "templates/crash.md: The pack could not be printed: it took its thread down, twice.",
    "templates/stuck.md: The pack could not be printed: it took longer than 0.4 seconds.",
  ]);
});

it("throws a mistake of the program that a thread reports", async () => {
  const desk = threadDesk(nothing, { fileOf, module: await thread() });
  await expect(desk.fill("bug")).rejects.toThrow("a mistake of the program");
  await desk.close();
});

it("gives up what it is printing when it is closed, without a problem", async () => {
  const desk = threadDesk(nothing, { fileOf, module: await thread() });
  const stuck = desk.print("stuck");
  const waiting = desk.print("a");
  await desk.close();
  const nothingPrinted = { value: null, problems: [] };
  expect(await Promise.all([stuck, waiting, desk.print("b")])).toEqual([
    nothingPrinted,
    nothingPrinted,
    nothingPrinted,
  ]);
});

it("fills and prints the same in another thread as in this one", async () => {
  const files = await readProjectFiles(lakes);
  const desk = threadDesk({ ...atDesk, project: lakes, files }, { fileOf });
  const { value } = await survey(lakes, { patterns: [], look: "galley", keep: 0 });
  const [id = ""] = value.packs.map((pack) => pack.id);
  const [here, there] = await Promise.all([
    value.desks.print(
      [id],
      () => false,
      async () => {},
    ),
    desk.print(id),
  ]);
  expect(here).toBeUndefined();
  const filled = await desk.fill(id);
  expect(filled.value?.rows).toEqual(value.packs[0]?.rows);
  expect(filled.value?.printed).toEqual(printedCells(value.prepared(id).filled, value.loaded.facts));
  await value.desks.print(
    [id],
    () => false,
    async (_, { value: printed }) => {
      expect(Buffer.from(printed?.bytes ?? []).equals(Buffer.from(there.value?.bytes ?? []))).toBe(true);
    },
  );
  await desk.close();
});

it("makes a problem of a pack that throws while it is printed", async () => {
  const { value } = await survey(lakes, { patterns: [], look: "galley", keep: 0 });
  const results: unknown[] = [];
  await value.desks.print(
    ["no/such-pack"],
    () => false,
    async (_, printed) => {
      results.push(printed);
    },
  );
  expect(results).toMatchObject([{ value: null, problems: [{ severity: "error", code: "pack-not-printed" }] }]);
});

async function pause(turns: number): Promise<void> {
  for (let i = 0; i < turns; i += 1) await Promise.resolve();
}

it("lets a desk that is done take from the longest list, and takes nothing more once stopped", async () => {
  const done: string[][] = [[], []];
  const slow = Array.from({ length: 20 }, (_, i) => `a${i}`);
  await shareOut(
    [slow, ["b0"]],
    () => false,
    async (id, desk) => {
      await pause(desk === 0 ? 40 : 2);
      done[desk]?.push(id);
    },
  );
  expect(done.flat().toSorted()).toEqual([...slow, "b0"].toSorted());
  expect(done[1]?.slice(0, 2)).toEqual(["b0", "a19"]);

  const few: string[] = [];
  await shareOut(
    [slow],
    () => few.length >= 3,
    async (id) => {
      few.push(id);
      await pause(1);
    },
  );
  expect(few.length).toBeLessThan(slow.length);
});
