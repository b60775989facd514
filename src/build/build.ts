import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isError, type Checked, type Problem } from "../problem.ts";
import { digest } from "./planning/digest.ts";
import type { KnownPack } from "./desks/desk.ts";
import { threadsWorth } from "./desks/threads-worth.ts";
import { inputsDigest } from "./planning/inputs-digest.ts";
import { JOURNAL_FILE, writeJournal } from "./output/journal.ts";
import { isAsMadeFrom, readLastBuild, type LastBuild } from "./planning/last-build.ts";
import { lockFolder } from "./output/lock-folder.ts";
import { planBuild, type PlanBuildOptions, type PlannedBuild } from "./planning/plan-build.ts";
import type { Plan } from "./planning/plan.ts";
import type { Reason } from "./planning/reason.ts";
import { clearUnfinished, holds, removeFile, withdraw, writeIfOther, writeWhole } from "./output/publish.ts";
import type { Printed } from "./printing/print.ts";
import type { PackRecord } from "./output/record.ts";
import { keepTexts } from "./kept/kept-texts.ts";
import { isLeftOverIndex, summaryFiles } from "./output/summary-files.ts";
import { writeFailure } from "./output/write-problem.ts";

export interface BuildOptions extends Omit<PlanBuildOptions, "keep" | "threads"> {
  /** How many threads fill and print; as many as the batch is worth where absent. */
  readonly jobs?: number;
  /** Ends the build early: what is finished stays and is recorded. */
  readonly signal?: AbortSignal;
  /** Another build is at work in the folder, and this one waits for it. */
  readonly onWaiting: () => void;
  /** Told once how many packs are to be printed, then of each step as it is done. */
  readonly onPlanned: (toPrint: number) => void;
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
  /** In the order of the packs, removals last. */
  readonly results: readonly PackResult[];
  /** It was ended before all was done. */
  readonly interrupted: boolean;
}

/** Packs kept ready between filling and printing; beyond these, a pack is filled once more when its turn comes. */
const KEEP = 512;

/**
 * Builds what changed since the record in `out` was written. With an error in tables or templates nothing is written;
 * a pack that cannot be printed or written is reported and keeps its last edition, and the others are built.
 */
export async function build(project: string, options: BuildOptions): Promise<BuildOutcome> {
  const inputs = await inputsDigest(project, { ...options, look: options.engine });
  const before = inputs === null || options.force ? null : await readLastBuild(options.out);
  if (inputs !== null && before && (await isAsMadeFrom(inputs, options.out, before)))
    return keepAll([...before.packs.keys()], before, options);

  const threads = (packs: number): number => threadsWorth(packs, options.jobs);
  const { value: planned, problems } = await planBuild(project, { ...options, keep: KEEP, threads });
  try {
    return await buildPlanned(project, planned, problems, { inputs, options });
  } finally {
    await planned.surveyed.desks.close();
  }
}

async function buildPlanned(
  project: string,
  planned: PlannedBuild,
  problems: readonly Problem[],
  { inputs, options }: { readonly inputs: string | null; readonly options: BuildOptions },
): Promise<BuildOutcome> {
  if (problems.some(isError)) return { problems, results: [], interrupted: false };
  // A warning is given at each build until it is heeded.
  const remembered = problems.some(({ severity }) => severity === "warning") ? null : inputs;
  if (await isUpToDate(planned, remembered, options.out)) {
    const ids = planned.steps.map(({ id }) => id);
    return { ...keepAll(ids, planned.last, options), problems };
  }
  const batch = new Batch(project, planned, remembered, options);
  try {
    const unlock = await lockFolder(options.out, options.onWaiting, options.signal);
    try {
      if (unlock) await batch.run();
    } finally {
      await unlock?.();
    }
  } catch (error) {
    batch.report(error, options.out);
  }
  return batch.outcome(problems);
}

async function isUpToDate(
  { steps, last, surveyed }: PlannedBuild,
  inputs: string | null,
  out: string,
): Promise<boolean> {
  if (last.cutShort || steps.some(({ kind }) => kind !== "keep")) return false;
  const files = summaryFiles(last.packs, inputs ?? last.inputs, surveyed.loaded);
  const same = await Promise.all(files.map(({ name, content }) => holds(join(out, name), content)));
  return same.every(Boolean);
}

function keepAll(ids: readonly string[], { packs }: LastBuild, { onPlanned, onPack }: BuildOptions): BuildOutcome {
  onPlanned(0);
  const results = ids.map((id) => kept(id, packs));
  for (const result of results) onPack(result);
  return { problems: [], results, interrupted: false };
}

const kept = (id: string, packs: ReadonlyMap<string, PackRecord>): PackResult => ({
  outcome: "kept",
  id,
  file: packs.get(id)?.file ?? fileOf(id),
});

type Step<Kind extends Plan["kind"]> = Extract<Plan, { kind: Kind }>;

/** One build at work in an output folder that it alone writes to. */
class Batch {
  readonly #project: string;
  readonly #planned: PlannedBuild;
  readonly #inputs: string | null;
  readonly #options: BuildOptions;
  readonly #problems: Problem[] = [];
  readonly #results = new Map<string, PackResult>();
  #packs = new Map<string, PackRecord>();
  #steps: readonly Plan[] = [];
  #hopeless = false;

  constructor(project: string, planned: PlannedBuild, inputs: string | null, options: BuildOptions) {
    this.#project = project;
    this.#planned = planned;
    this.#inputs = inputs;
    this.#options = options;
  }

  /** Prints, writes and withdraws; then the record, and last of all the journal goes, which no finished build has. */
  async run(): Promise<void> {
    const { out, onPlanned } = this.#options;
    // Another build may have been at work here between our first look and the lock.
    const { steps, last } = await this.#planned.again();
    this.#steps = steps;
    this.#packs = new Map(last.packs);
    const toPrint = steps.filter((step) => step.kind === "build");
    onPlanned(toPrint.length);
    for (const step of steps) if (step.kind === "keep") this.#done(kept(step.id, this.#packs));

    await clearUnfinished(out);
    if (toPrint.length > 0) {
      const begun = Object.fromEntries(toPrint.map(({ id }) => [id, fileOf(id)]));
      await writeJournal(join(out, JOURNAL_FILE), { begun });
      await this.#print(toPrint);
      await keepTexts();
      // Loaded with what prints, and not before.
      const { keepPages } = await import("./kept/kept-pages.ts");
      await keepPages();
    }
    for (const step of steps) if (step.kind === "remove") await this.#remove(step);
    const files = summaryFiles(this.#packs, this.#madeFrom(last), this.#planned.surveyed.loaded);
    for (const { name, content } of files) await writeIfOther(join(out, name), content);
    const names = new Set(files.map(({ name }) => name));
    for (const name of await readdir(out)) if (isLeftOverIndex(name, names)) await removeFile(join(out, name));
    await removeFile(join(out, JOURNAL_FILE));
  }

  /** Notes a failure of the disk; throws on what is not one. */
  report(error: unknown, path: string): void {
    const { problem } = writeFailure(error, path, this.#project);
    // Once is enough to say that a disk is full.
    if (!this.#hopeless) this.#problems.push(problem);
  }

  outcome(problems: readonly Problem[]): BuildOutcome {
    const failures = [...this.#results.values()].flatMap((result) =>
      result.outcome === "failed" ? result.problems : [],
    );
    return {
      problems: [...problems, ...failures, ...this.#problems],
      results: this.#steps.flatMap(({ id }) => this.#results.get(id) ?? []),
      interrupted: this.#options.signal?.aborted ?? false,
    };
  }

  /** What all packs are now made from: known after a whole build, unknown once only a part of them was built. */
  #madeFrom({ inputs }: LastBuild): string | null {
    const done = [...this.#results.values()];
    if (done.length < this.#steps.length || done.some(({ outcome }) => outcome === "failed")) return null;
    return this.#inputs ?? (done.every(({ outcome }) => outcome === "kept") ? inputs : null);
  }

  readonly #stopped = (): boolean => this.#hopeless || (this.#options.signal?.aborted ?? false);

  async #print(steps: readonly Step<"build">[]): Promise<void> {
    const { signal } = this.#options;
    const { desks, packs } = this.#planned.surveyed;
    const filled = new Map(packs.map((pack) => [pack.id, pack]));
    const reasons = new Map(steps.map(({ id, why }) => [id, why]));
    const stop = (): unknown => desks.close();
    signal?.addEventListener("abort", stop);
    try {
      await desks.print([...reasons.keys()], this.#stopped, async (id, printed) => {
        const [pack, why] = [filled.get(id), reasons.get(id)];
        if (pack && why) await this.#finish(pack, why, printed);
      });
    } finally {
      signal?.removeEventListener("abort", stop);
      // The memory of other threads goes before the record takes some.
      await desks.close();
    }
  }

  async #finish(pack: KnownPack, why: Reason, { value: printed, problems }: Checked<Printed | null>): Promise<void> {
    const { out } = this.#options;
    const { id, language, title, fingerprint, rows } = pack;
    if (!printed) {
      // Without a problem its desk was closed under it: it is neither built nor failed.
      if (problems.length > 0) this.#done({ outcome: "failed", id, problems });
      return;
    }
    const file = fileOf(id);
    const content = digest(printed.bytes);
    const before = this.#packs.get(id);
    const entry: PackRecord = {
      file,
      title,
      language,
      fingerprint,
      content,
      pages: printed.pages,
      rows,
      // Printed again to the same bytes, it is what it was for the reason it was: no record tells how often.
      why: before?.content === content ? (before.why ?? why) : why,
    };
    try {
      await writeWhole(join(out, file), printed.bytes);
      await writeJournal(join(out, JOURNAL_FILE), { id, entry });
    } catch (error) {
      const { problem, hopeless } = writeFailure(error, join(out, file), this.#project);
      if (hopeless && this.#hopeless) return;
      this.#hopeless ||= hopeless;
      this.#done({ outcome: "failed", id, problems: [problem] });
      return;
    }
    this.#packs.set(id, entry);
    this.#problems.push(...problems);
    this.#done({ outcome: "built", id, file, pages: printed.pages, why });
  }

  async #remove({ id, file }: Step<"remove">): Promise<void> {
    if (this.#stopped()) return;
    await withdraw(this.#options.out, file);
    this.#packs.delete(id);
    this.#done({ outcome: "removed", id, file });
  }

  #done(result: PackResult): void {
    this.#results.set(result.id, result);
    this.#options.onPack(result);
  }
}

/** Relative to the output folder. */
const fileOf = (id: string): string => `${id}.pdf`;
