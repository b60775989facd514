import { isError, type Checked } from "../../problem.ts";
import { digestsOnDisk, readLastBuild, type LastBuild } from "./last-build.ts";
import { plan, type Plan } from "./plan.ts";
import { survey, type Survey, type SurveyOptions } from "../survey.ts";
import type { Engine } from "../printing/engine.ts";

export interface PlanBuildOptions extends Omit<SurveyOptions, "look"> {
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Build also what has not changed. */
  readonly force: boolean;
  readonly engine: Engine;
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
  const { out, force, engine: look } = options;
  const { value: surveyed, problems } = await survey(project, { ...options, look });
  const all = new Set(surveyed.loaded.packs.map(({ id }) => id));
  const again = async (): Promise<Pick<PlannedBuild, "steps" | "last">> => {
    const last = await readLastBuild(out);
    const onDisk = await digestsOnDisk(
      out,
      Array.from(last.packs.values(), ({ file }) => file),
    );
    return { last, steps: plan(surveyed.packs, all, last, { onDisk, force }) };
  };
  const planned = problems.some(isError) ? { steps: [], last: await readLastBuild(out) } : await again();
  return { value: { ...planned, surveyed, again }, problems };
}
