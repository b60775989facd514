import type { PartialDate } from "../facts/date.ts";
import { matchPacks } from "../packs/match-packs.ts";
import { isError, type Checked } from "../problem.ts";
import { digestsOnDisk, readLastBuild, type LastBuild } from "./last-build.ts";
import { plan, type Plan } from "./plan.ts";
import { survey, type Survey } from "./survey.ts";
import type { Engine } from "./engine.ts";

export interface PlanBuildOptions {
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Names or patterns of packs; all where empty. */
  readonly patterns: readonly string[];
  /** Build also what has not changed. */
  readonly force: boolean;
  readonly engine: Engine;
  /** How many packs to keep ready for printing. */
  readonly keep: number;
  /** The facts are taken as they could have been known at this date. */
  readonly asOf?: PartialDate;
}

export interface PlannedBuild {
  /** Empty where there is an error. */
  readonly steps: readonly Plan[];
  readonly last: LastBuild;
  readonly surveyed: Survey;
  /** The plan once more, from what is in the output folder by now. */
  readonly again: () => Promise<Pick<PlannedBuild, "steps" | "last">>;
}

/** What a build would do, without doing it. */
export async function planBuild(project: string, options: PlanBuildOptions): Promise<Checked<PlannedBuild>> {
  const { out, patterns, force, engine: look, keep, asOf } = options;
  const { value: surveyed, problems: found } = await survey(project, { look, keep, ...(asOf && { asOf }) });
  const chosen = matchPacks(surveyed.loaded.packs, patterns);
  const problems = found.some(isError) ? found : [...found, ...chosen.problems];
  const named = new Set(chosen.value);
  const wanted = surveyed.packs.filter(({ pack }) => named.has(pack));
  const all = new Set(surveyed.packs.map(({ id }) => id));
  const again = async (): Promise<Pick<PlannedBuild, "steps" | "last">> => {
    const last = await readLastBuild(out);
    return { last, steps: plan(wanted, all, last, { onDisk: await digestsOnDisk(out, last), force }) };
  };
  const planned = problems.some(isError) ? { steps: [], last: await readLastBuild(out) } : await again();
  return { value: { ...planned, surveyed, again }, problems };
}
