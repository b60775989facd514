import { join, relative } from "node:path";
import { matchPacks, type Wanted } from "../../packs/match-packs.ts";
import type { Checked, Problem } from "../../problem.ts";
import { digest } from "../planning/digest.ts";
import { readLastBuild } from "../planning/last-build.ts";
import { readIfThere } from "../output/publish.ts";

/** A pack as the last build left it. */
export interface FinishedPack {
  readonly id: string;
  /** Its file, relative to the project folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether something else changed the file since. */
  readonly changed: boolean;
}

/** The finished packs that someone named, in the order of their ids. What was not built, or is gone, is an error. */
export async function finishedPacks(
  project: string,
  out: string,
  wanted: Wanted,
): Promise<Checked<readonly FinishedPack[]>> {
  const { packs } = await readLastBuild(out);
  const all = Array.from(packs, ([id, entry]) => ({ ...entry, id })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { value: chosen, problems: unmatched } = matchPacks(all, wanted);
  const problems = unmatched.map(asNotBuilt);
  const finished: FinishedPack[] = [];
  for (const { id, file, content } of chosen) {
    const path = join(out, file);
    const name = relative(project, path).replaceAll("\\", "/");
    const bytes = await readIfThere(path);
    if (bytes) finished.push({ id, name, bytes, changed: digest(bytes) !== content });
    else problems.push(gone(id, name));
  }
  return { value: finished, problems };
}

/** Of a finished file that something else changed, and that can be read all the same. */
export const changedSince = ({ id, name }: FinishedPack): Problem => ({
  severity: "error",
  code: "pack-changed",
  place: { file: name },
  reason: "This is not the file that was built: it was changed or damaged since.",
  advice: `Build it again: briefing build ${id}`,
});

function asNotBuilt(problem: Problem): Problem {
  if (problem.code !== "pack-unknown") return problem;
  return {
    ...problem,
    code: "pack-not-built",
    reason: `No finished pack has the name "${problem.found ?? ""}".`,
    advice: problem.advice?.startsWith("Did")
      ? problem.advice
      : `Build it first: briefing build ${problem.found ?? ""}`,
  };
}

const gone = (id: string, file: string): Problem => ({
  severity: "error",
  code: "pack-not-built",
  place: { file },
  reason: "The finished pack is not there any more.",
  advice: `Build it again: briefing build ${id}`,
});
