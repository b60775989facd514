import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLoadProject, type Load } from "./load-project.ts";
import { measure } from "./measure.ts";

/**
 * Plans and fills a thousand packs of 100,000 made-up facts about 250 countries, as the command does, and says whether it
 * stayed below a minute and a gigabyte; then the same with the largest table as JSON. `npm run bench:load`.
 */
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1024;

const LOAD: Load = { countries: 250, rows: 17, sources: 400, templates: 4 };
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = await mkdtemp(join(tmpdir(), "briefing-load-"));

let isWithin = true;
for (const json of [false, true]) {
  const facts = await writeLoadProject(root, folder, { ...LOAD, json });
  const { seconds, megabytes, lines } = await measure([
    process.execPath,
    join(root, "bin/briefing.cjs"),
    "list",
    "--project",
    folder,
  ]);
  isWithin &&= seconds < MOST_SECONDS && megabytes < MOST_MEGABYTES;
  process.stdout.write(
    `${LOAD.countries} countries, ${facts} facts${json ? " (a third of them as JSON)" : ""}: ${lines} packs planned and filled in ` +
      `${seconds.toFixed(1)} s with ${megabytes.toFixed(0)} MB, on ${availableParallelism()} cores\n`,
  );
}
await rm(folder, { recursive: true });
process.exitCode = isWithin ? 0 : 1;
