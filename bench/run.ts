/**
 * Measures whole commands, from a cold start to the last file on the disk, of this program and of others on the same
 * content, one after the other in one run, and writes RESULTS.md. Ratios are what counts: the machine may be busy.
 *
 *     npm run bench -- 300             a batch of so many packs
 *     npm run bench -- 300 --memory    and the memory of 500 packs of one template beside that of 2,000
 */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { longProject } from "./long-project.ts";
import { measure, medianOf, type Argv, type Measured } from "./measure.ts";
import { openCompiler } from "./pages/open-compiler.ts";
import { installedPeers, typst } from "./peers/peers.ts";
import { Results } from "./results.ts";
import { rowsProject } from "./rows-project.ts";
import { stretchProject } from "./stretch-project.ts";
import { writeSources } from "./write-sources.ts";

const [count = "300", ...flags] = process.argv.slice(2);
const packs = Number(count);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = await mkdtemp(join(tmpdir(), "briefing-bench-"));
const at = (...names: readonly string[]): string => join(folder, ...names);
const cores = availableParallelism();

/** Of each command that is over in a few seconds, the median of so many runs, by turns with the others'. */
const ROUNDS = 5;
/** Of the slower peers' batches only each tenth pack is printed, and counted ten times. */
const SHARE = 10;

const ours = (project: string, ...argv: readonly string[]): Argv => [
  process.execPath,
  join(root, "bin/briefing.cjs"),
  ...argv,
  "--project",
  project,
];

// As an install would have left it.
await measure([process.execPath, "--import", "tsx", join(root, "bin/compile.ts")]);
openCompiler(folder, []);
const project = at("project");
await stretchProject(root, project, packs);
await writeSources(project, at("sources"));
for (const name of ["one", "share", "set"]) await mkdir(at(name));
for (let i = 0; i < packs; i += SHARE) {
  for (const type of ["json", "html"]) {
    const source = await readFile(at("sources", `${i}.${type}`));
    await writeFile(at("share", `${i}.${type}`), source);
    if (i === 0) await writeFile(at("one", `0.${type}`), source);
  }
}
const peers = installedPeers();
const results = new Results((line) => process.stdout.write(`${line}\n`));

// Of a project of its own size: the peers do not look at the other packs either.
await stretchProject(root, at("small"), 5);
const single = ours(at("small"), "build", "countries/kazakhstan-0", "--force");
// As before a meeting: a fact has changed since the pack was printed last.
const changing: Turn = { command: single, before: (round) => changeFact(at("small"), `in its ${round}th opening`) };
const anew: Turn = { command: single, before: forgetKept };
const turnsOf = (commands: readonly Argv[]): Turn[] => commands.map((command) => ({ command }));
const [typstCold, ownCold, ownAnew, ...peersCold] = await byTurns([
  ...turnsOf([typst.command(at("one"), at("set"))]),
  changing,
  anew,
  ...turnsOf(peers.map(({ command }) => command(at("one"), at("set")))),
]);
const one = results.note("Typst, one pack, cold", typstCold);
results.note("briefing, one pack, cold, a fact changed", ownCold, one);
results.note("briefing, one pack, cold, nothing kept", ownAnew, one);
for (const [i, { name }] of peers.entries()) results.note(`${name}, one pack, cold`, peersCold[i], one);

const parts = Array.from({ length: cores }, (_, i) => `${i}/${cores}`);
const inProcesses = await measure(...parts.map((part) => typst.command(at("sources"), at("set"), part)));
const side = results.note(`Typst, ${packs} packs, ${cores} processes`, inProcesses);
results.note(`briefing, ${packs} packs, as many threads as it takes`, await measure(ours(project, "build")), side);
for (const { name, command } of peers) {
  const share = await measure(...parts.map((part) => command(at("share"), at("set"), part)));
  results.note(`${name}, ${packs} packs, ${cores} processes (from ${packs / SHARE})`, times(share, SHARE), side);
}

const batch = results.note(`Typst, ${packs} packs, 1 process`, await measure(typst.command(at("sources"), at("set"))));
const alone = await measure(ours(project, "build", "--force", "--jobs", "1"));
results.note(`briefing, ${packs} packs, 1 thread`, alone, batch);
const warm = results.note("Typst, one more pack, warm", perPack(batch, one));
results.note("briefing, one more pack, warm", perPack(alone, ownCold ?? alone), warm);

results.note(`briefing, ${packs} packs, nothing changed`, await measure(ours(project, "build")), batch);
await changeFact(project, "first");
const before = await recorded(project);
const changed = await measure(ours(project, "build"));
const after = await recorded(project);
const printed = Object.keys(after).filter((id) => after[id]?.content !== before[id]?.content).length;
results.note(`briefing, ${packs} packs, one row changed: ${printed} printed`, changed, batch);

for (const sections of [1, 4, 13]) {
  const long = at(`long-${sections}`);
  await longProject(root, long, sections);
  const [measured] = await byTurns(turnsOf([ours(long, "build", "--force")]));
  const pages = Object.values(await recorded(long))[0]?.pages ?? 0;
  results.note(`briefing, one pack of ${pages} pages, cold`, measured);
}

if (flags.includes("--memory")) {
  for (const many of [500, 2000]) {
    await rowsProject(root, at(`many-${many}`), many);
    results.note(`briefing, ${many} packs of one template`, await measure(ours(at(`many-${many}`), "build")));
    await rm(at(`many-${many}`), { recursive: true });
  }
}
await rm(folder, { recursive: true });
await results.write(join(root, "bench/RESULTS.md"));

type Recorded = Readonly<Record<string, { readonly pages: number; readonly content: string }>>;

/** What the record of the last build says of each pack. */
async function recorded(of: string): Promise<Recorded> {
  const record = await readFile(join(of, "dist/record.json"), "utf8");
  return (JSON.parse(record) as { readonly packs: Recorded }).packs;
}

/** A command that is measured several times, and what is done before each. */
interface Turn {
  readonly command: Argv;
  readonly before?: (round: number) => Promise<void>;
}

/** Medians of several runs of each, by turns. */
async function byTurns(turns: readonly Turn[]): Promise<readonly Measured[]> {
  const runs = turns.map((): Measured[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, { command, before }] of turns.entries()) {
      await before?.(round);
      runs[i]?.push(await measure(command));
    }
  return runs.map(medianOf);
}

/** Changes one fact of a project's country packs. */
async function changeFact(of: string, how: string): Promise<void> {
  const table = join(of, "data/delegations.csv");
  await writeFile(
    table,
    (await readFile(table, "utf8")).replace(/Opened (?:\S.*? )?in Almaty/, `Opened ${how} in Almaty`),
  );
}

/** Throws away what commands have kept for the next. */
async function forgetKept(): Promise<void> {
  const folder = join(root, ".cache/start");
  const kept = (await readdir(folder)).filter((name) => name.endsWith(".json") && name !== "stamp.json");
  for (const name of kept) await rm(join(folder, name));
}

function times(measured: Measured, factor: number): Measured {
  return { ...measured, seconds: measured.seconds * factor, processor: measured.processor * factor };
}

/** What each pack of a batch costs after the first. */
function perPack(all: Measured, first: Measured): Measured {
  const each = (key: "seconds" | "processor"): number => (all[key] - first[key]) / (packs - 1);
  return { ...all, seconds: each("seconds"), processor: each("processor") };
}
