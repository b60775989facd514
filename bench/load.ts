import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLoadProject, type Load } from "./load-project.ts";

/**
 * Plans and fills a thousand packs of 100,000 made-up facts about 250 countries, as the command does, and says whether it
 * stayed below a minute and a gigabyte; then the same with the largest table as JSON. `npm run bench:load`.
 */
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1024;

const LOAD: Load = { countries: 250, rows: 17, sources: 400, templates: 4 };
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = await mkdtemp(join(tmpdir(), "briefing-load-"));

/** Runs a command to its end: its seconds and the most memory that it held. */
async function measure(...argv: string[]): Promise<{ seconds: number; megabytes: number; lines: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, "bin/briefing.cjs"), ...argv], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let peak = 0;
  let lines = 0;
  child.stdout.on("data", (chunk: Buffer) => (lines += chunk.toString("latin1").split("\n").length - 1));
  const timer = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, "utf8").then(
      (text) => (peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024)),
      () => 0,
    );
  }, 50);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${argv.join(" ")} ended with ${code}.`);
  return { seconds: (performance.now() - started) / 1000, megabytes: peak, lines };
}

let isWithin = true;
for (const json of [false, true]) {
  const facts = await writeLoadProject(root, folder, { ...LOAD, json });
  const { seconds, megabytes, lines } = await measure("list", "--project", folder);
  isWithin &&= seconds < MOST_SECONDS && megabytes < MOST_MEGABYTES;
  process.stdout.write(
    `${LOAD.countries} countries, ${facts} facts${json ? " (a third of them as JSON)" : ""}: ${lines} packs planned and filled in ` +
      `${seconds.toFixed(1)} s with ${megabytes.toFixed(0)} MB, on ${availableParallelism()} cores\n`,
  );
}
await rm(folder, { recursive: true });
process.exitCode = isWithin ? 0 : 1;
