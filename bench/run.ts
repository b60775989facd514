import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { survey } from "../src/build/survey.ts";
import { stretchProject } from "./stretch-project.ts";
import { typstSource } from "./typst-source.ts";

/**
 * Measures whole commands, from a cold start to the last file on the disk, of this program and of Typst on the same
 * content, one after the other in one run. Ratios are what counts: the machine may be busy. `npm run bench -- 300`.
 */
const packs = Number(process.argv[2] ?? 300);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = await mkdtemp(join(tmpdir(), "briefing-bench-"));
const project = join(folder, "project");
const typ = join(folder, "typ");
const single = join(folder, "single");
const set = join(folder, "set");

const ours = (...argv: string[]): readonly string[] => [join(root, "bin/briefing.cjs"), ...argv, "--project", project];
const typst = (sources: string, part?: string): readonly string[] => [
  join(root, "bench/typst.mjs"),
  sources,
  set,
  ...(part === undefined ? [] : [part]),
];

interface Measured {
  readonly seconds: number;
  /** Largest resident memory of one of the processes. */
  readonly megabytes: number;
}

/** Runs node processes side by side to their end. */
async function measure(...commands: readonly (readonly string[])[]): Promise<Measured> {
  const started = performance.now();
  const peaks = await Promise.all(commands.map(peakOf));
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.max(...peaks) };
}

async function peakOf(argv: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "inherit"] });
  let peak = 0;
  const timer = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, "utf8").then(
      (text) => (peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024)),
      () => 0,
    );
  }, 50);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${argv.join(" ")} ended with ${code}.`);
  return peak;
}

// As an install would have left it.
await measure(["--import", "tsx", join(root, "bin/compile.ts")]);
await stretchProject(root, project, packs);
for (const each of [typ, single, set]) await mkdir(each);
const { value } = await survey(project, { patterns: [], look: "galley", keep: 0 });
for (const [i, { id }] of value.packs.entries()) {
  const source = typstSource(value.prepared(id).job.document);
  await writeFile(join(typ, `${i}.typ`), source);
  if (i === 0) await writeFile(join(single, "0.typ"), source);
}

const cores = availableParallelism();
const lines: (readonly [string, Measured, string])[] = [];
const note = (what: string, measured: Measured, against?: Measured): Measured => {
  const ratio = against ? (measured.seconds / against.seconds).toFixed(2) : "";
  lines.push([what, measured, ratio]);
  process.stdout.write(`${what}: ${measured.seconds.toFixed(2)} s, ${measured.megabytes.toFixed(0)} MB ${ratio}\n`);
  return measured;
};

const one = note("Typst, one pack, cold", await measure(typst(single)));
note(
  "briefing, one pack, cold",
  await measure(ours("build", "countries/kazakhstan-0", "--out", join(folder, "one"))),
  one,
);
const processes = Array.from({ length: cores }, (_, i) => typst(typ, `${i}/${cores}`));
const side = note(`Typst, ${packs} packs, ${cores} processes`, await measure(...processes));
note(`briefing, ${packs} packs`, await measure(ours("build")), side);
const batch = note(`Typst, ${packs} packs, 1 process`, await measure(typst(typ)));
note(`briefing, ${packs} packs, 1 thread`, await measure(ours("build", "--force", "--jobs", "1")), batch);
note("briefing, nothing changed", await measure(ours("build")), batch);
const table = join(project, "data/delegations.csv");
await writeFile(table, (await readFile(table, "utf8")).replace("Opened in Almaty", "Opened first in Almaty"));
note("briefing, one row changed", await measure(ours("build")), batch);
await rm(folder, { recursive: true });

const machine = `${cpus()[0]?.model ?? "unknown processor"}, ${cores} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
const rows = lines.map(
  ([what, { seconds, megabytes }, ratio]) => `| ${what} | ${seconds.toFixed(2)} | ${megabytes.toFixed(0)} | ${ratio} |`,
);
await writeFile(
  join(root, "bench/RESULTS.md"),
  `# Whole commands, measured in one run

${machine}. Country packs in English, stretched by made-up sums; Typst sets the same words without the charts.

| | seconds | peak MB | of Typst |
|---|---|---|---|
${rows.join("\n")}
`,
);
