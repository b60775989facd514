import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ownPress } from "../../src/build/own-press.ts";
import type { PrintJob } from "../../src/build/print.ts";
import { theme } from "../../src/pages/theme.ts";
import { workerPress } from "../../src/build/worker-press.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefing-press-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A job whose title tells the thread below how to behave. */
const job = (title: string): PrintJob => ({
  document: { title, language: "en", blocks: [] } as unknown as PrintJob["document"],
  theme,
  attachments: [],
  date: "2026-11-21T00:00:00Z",
  file: `templates/${title}.md`,
});

/** A thread that prints, crashes, crashes the first time only, or never answers. */
async function thread(): Promise<URL> {
  const file = join(folder, "thread.mjs");
  const seen = JSON.stringify(join(folder, "seen"));
  await writeFile(
    file,
    `import { existsSync, writeFileSync } from "node:fs";
     import { parentPort } from "node:worker_threads";
     parentPort.on("message", ({ document: { title } }) => {
       if (title === "stuck") for (;;);
       if (title === "crash") process.exit(9);
       if (title === "once" && !existsSync(${seen})) { writeFileSync(${seen}, ""); throw new Error("out of memory"); }
       parentPort.postMessage({ value: { bytes: new TextEncoder().encode(title), pages: 1 }, problems: [] });
     });`,
  );
  return pathToFileURL(file);
}

it("gives up a job that crashes its thread twice or never ends, and prints all others", async () => {
  const press = workerPress("galley", 2, { module: await thread(), patience: 400 });
  const titles = ["a", "crash", "b", "stuck", "once", "c"];
  const results = await Promise.all(titles.map((title) => press.print(job(title))));
  await press.close();
  expect(results.map(({ value }) => value && new TextDecoder().decode(value.bytes))).toEqual([
    "a",
    null,
    "b",
    null,
    "once",
    "c",
  ]);
  expect(results.flatMap(({ problems }) => problems.map(({ reason, place }) => `${place.file}: ${reason}`))).toEqual([
    "templates/crash.md: The pack could not be printed: it took its thread down, twice.",
    "templates/stuck.md: The pack could not be printed: it took longer than 0.4 seconds.",
  ]);
});

it("gives up what it is printing when it is closed, without a problem", async () => {
  const press = workerPress("galley", 1, { module: await thread() });
  const stuck = press.print(job("stuck"));
  const waiting = press.print(job("a"));
  await press.close();
  expect(await Promise.all([stuck, waiting])).toEqual([
    { value: null, problems: [] },
    { value: null, problems: [] },
  ]);
});

it("makes a problem of a job that throws, in this thread as in another", async () => {
  const broken = { ...job("broken"), document: null } as unknown as PrintJob;
  for (const press of [ownPress("galley"), workerPress("galley", 1)]) {
    const { value, problems } = await press.print(broken);
    await press.close();
    expect(value).toBeNull();
    expect(problems).toMatchObject([
      { severity: "error", code: "pack-not-printed", place: { file: "templates/broken.md" } },
    ]);
  }
});
