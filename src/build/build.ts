import { join } from "node:path";
import { matchPacks } from "../packs/match-packs.ts";
import { isError, type Checked, type Problem } from "../problem.ts";
import { digest } from "./digest.ts";
import { indexPage } from "./index-page.ts";
import { plan, type Plan, type Reason } from "./plan.ts";
import type { Prepared } from "./prepare.ts";
import { print, type Engine } from "./print.ts";
import { clearUnfinished, readIfThere, withdraw, writeWhole } from "./publish.ts";
import { readRecord, RECORD_FILE, RECORD_FORMAT, writeRecord, type BuildRecord, type PackRecord } from "./record.ts";
import { survey, type Survey } from "./survey.ts";

export interface BuildOptions {
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Names or patterns of packs; all where empty. */
  readonly patterns: readonly string[];
  readonly force: boolean;
  readonly engine: Engine;
  /** Told once how many steps there are, then of each as it is done. */
  readonly onPlanned: (steps: number) => void;
  readonly onPack: (result: PackResult) => void;
}

export type PackResult =
  | {
      readonly outcome: "built";
      readonly id: string;
      readonly file: string;
      readonly pages: number;
      readonly why: Reason;
    }
  | { readonly outcome: "kept"; readonly id: string; readonly file: string }
  | { readonly outcome: "removed"; readonly id: string; readonly file: string }
  | { readonly outcome: "failed"; readonly id: string; readonly problems: readonly Problem[] };

export interface BuildOutcome {
  readonly problems: readonly Problem[];
  readonly results: readonly PackResult[];
}

/**
 * Builds what changed since the record in `out` was written. With an error in tables or templates nothing is written;
 * a pack that cannot be printed is reported and keeps its last edition, and the others are built.
 */
export async function build(project: string, options: BuildOptions): Promise<BuildOutcome> {
  const planned = await planBuild(project, options);
  const { steps, record, surveyed } = planned.value;
  if (planned.problems.some(isError)) return { problems: planned.problems, results: [] };
  options.onPlanned(steps.length);

  await clearUnfinished(options.out);
  const prepared = new Map(surveyed.prepared.map((each) => [each.pack.id, each]));
  const packs = new Map(Object.entries(record.packs));
  const results: PackResult[] = [];
  for (const step of steps) {
    const { result, entry } = await carryOut(step, prepared, packs.get(step.id), options);
    if (entry) packs.set(step.id, entry);
    else if (result.outcome === "removed") packs.delete(step.id);
    results.push(result);
    options.onPack(result);
  }
  if (results.some(({ outcome }) => outcome !== "kept")) await writeRecordAndIndex(options.out, packs, surveyed);
  const failures = results.flatMap((result) => (result.outcome === "failed" ? result.problems : []));
  return { problems: [...planned.problems, ...failures], results };
}

export interface PlannedBuild {
  readonly steps: readonly Plan[];
  readonly record: BuildRecord;
  readonly surveyed: Survey;
}

/** What a build would do, without doing it. */
export async function planBuild(
  project: string,
  { out, patterns, force, engine }: Pick<BuildOptions, "out" | "patterns" | "force" | "engine">,
): Promise<Checked<PlannedBuild>> {
  const [surveyed, recorded] = await Promise.all([survey(project, engine), readIfThere(join(out, RECORD_FILE))]);
  const record = readRecord(recorded && new TextDecoder().decode(recorded));
  const all = surveyed.value.prepared;
  const chosen = matchPacks(
    all.map(({ pack }) => pack),
    patterns,
  );
  const problems = surveyed.problems.some(isError) ? surveyed.problems : [...surveyed.problems, ...chosen.problems];
  if (problems.some(isError)) return { value: { steps: [], record, surveyed: surveyed.value }, problems };

  const named = new Set(chosen.value.map(({ id }) => id));
  const wanted = all
    .filter(({ pack }) => named.has(pack.id))
    .map(({ pack, ...rest }) => ({ id: pack.id, fingerprint: rest.fingerprint, rows: rest.rows }));
  const steps = plan(wanted, new Set(all.map(({ pack }) => pack.id)), record, {
    onDisk: await onDisk(out, record),
    force,
  });
  return { value: { steps, record, surveyed: surveyed.value }, problems };
}

/** Digests of the files that the record names, where they are still there. */
async function onDisk(out: string, { packs }: BuildRecord): Promise<Map<string, string>> {
  const digests = await Promise.all(
    Object.values(packs).map(async ({ file }): Promise<[string, string] | null> => {
      const bytes = await readIfThere(join(out, file));
      return bytes && [file, digest(bytes)];
    }),
  );
  return new Map(digests.filter((each) => each !== null));
}

async function carryOut(
  step: Plan,
  prepared: ReadonlyMap<string, Prepared>,
  last: PackRecord | undefined,
  { out, engine }: BuildOptions,
): Promise<{ readonly result: PackResult; readonly entry?: PackRecord }> {
  const { id } = step;
  if (step.kind === "remove") {
    await withdraw(out, step.file);
    return { result: { outcome: "removed", id, file: step.file } };
  }
  const pack = prepared.get(id);
  if (!pack) throw new Error(`The plan names a pack that was not prepared: ${id}`);
  if (step.kind === "keep") return { result: { outcome: "kept", id, file: last?.file ?? pack.file } };

  const { value: printed, problems } = await print(pack.job, engine);
  if (!printed) return { result: { outcome: "failed", id, problems } };
  await writeWhole(join(out, pack.file), printed.bytes);
  const entry: PackRecord = {
    file: pack.file,
    title: pack.job.document.title,
    language: pack.pack.language,
    fingerprint: pack.fingerprint,
    content: digest(printed.bytes),
    pages: printed.pages,
    rows: pack.rows,
    printed: pack.filled.reads.flatMap(({ fact, printed: shown }) => (shown ? [fact] : [])),
  };
  return { result: { outcome: "built", id, file: pack.file, pages: printed.pages, why: step.why }, entry };
}

async function writeRecordAndIndex(
  out: string,
  packs: ReadonlyMap<string, PackRecord>,
  { loaded }: Survey,
): Promise<void> {
  const ordered = [...packs].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { title, language } = loaded.facts.descriptor;
  const entries = ordered.map(([id, entry]) => ({ id, ...entry }));
  await writeWhole(join(out, "index.html"), indexPage(title, language, entries));
  await writeWhole(join(out, RECORD_FILE), writeRecord({ format: RECORD_FORMAT, packs: Object.fromEntries(ordered) }));
}
