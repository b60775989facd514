import type { BuildOptions, BuildOutcome } from "../build/build.ts";
import { isError } from "../problem.ts";
import { describeOutcome, describeResult } from "./describe-build.ts";
import { describeCheck } from "./describe-check.ts";
import { describeProblems } from "./describe-problem.ts";
import type { Outside } from "./outside.ts";
import { openProgress } from "./progress.ts";

/** How a build is told: as lines for people, as JSON spread out, or as JSON on a line of its own. */
export type Telling = "lines" | "json" | "json-line";

type Asked = Omit<BuildOptions, "onWaiting" | "onPlanned" | "onPack" | "signal">;

/** Builds, and tells what becomes of each pack as it happens, what is to be mended, and how it ended. */
export async function buildAndTell(
  project: string,
  asked: Asked,
  { stdout, stderr, clock, signal }: Outside,
  telling: Telling,
): Promise<BuildOutcome> {
  const started = clock();
  const progress = openProgress(telling === "lines" ? stdout : null, clock);
  const { build } = await import("../build/build.ts");
  const outcome = await build(project, {
    ...asked,
    ...(signal && { signal }),
    onWaiting: () => stderr.write("Another build is at work in this folder; waiting for it to end.\n"),
    onPlanned: (packs) => progress.begin(packs),
    onPack: (result) => {
      if (result.outcome === "built" || result.outcome === "failed") progress.step();
      const line = describeResult(result);
      if (line !== null) progress.line(line);
    },
  });
  progress.end();
  const { problems, results: packs, interrupted } = outcome;
  if (telling === "lines") {
    const toSay = problems.filter((problem) => problem.severity !== "note");
    stderr.write(describeProblems(toSay));
    // What is wrong with the names that were given keeps nothing else from being built.
    const isOfProject = problems.some((problem) => isError(problem) && problem.place.file !== "");
    if (packs.length === 0 && isOfProject) stderr.write(`\n${describeCheck(toSay, 0)}\n`);
    else if (packs.length > 0 || !problems.some(isError))
      stdout.write(`${describeOutcome(outcome, clock() - started)}\n`);
  } else {
    stdout.write(`${JSON.stringify({ problems, packs, interrupted }, null, telling === "json" ? 2 : 0)}\n`);
  }
  return outcome;
}
