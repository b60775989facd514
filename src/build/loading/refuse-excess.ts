import { positionsIn, type Checked, type Problem } from "../../problem.ts";
import { findNesting, TEXT_LIMITS } from "./find-nesting.ts";
import type { ProjectFiles } from "./project-files.ts";

/** The files without those templates and wordings that no parser should be given, each of them with an error. */
export function refuseExcess(files: ProjectFiles): Checked<ProjectFiles> {
  const found = [...files].map(([path, bytes]) => ({ path, bytes, problem: excessOf(path, bytes) }));
  return {
    value: new Map(found.filter(({ problem }) => problem === null).map(({ path, bytes }) => [path, bytes])),
    problems: found.flatMap(({ problem }) => problem ?? []),
  };
}

function excessOf(file: string, bytes: Uint8Array): Problem | null {
  if (!/^templates\/.*\.(?:md|ya?ml)$/.test(file)) return null;
  if (bytes.length > TEXT_LIMITS.bytes) {
    return {
      severity: "error",
      code: "file-too-large",
      place: { file },
      reason: "The file is larger than a template or a wording may be.",
      found: `${Math.ceil(bytes.length / 1024)} KiB`,
      wanted: `at most ${TEXT_LIMITS.bytes / 1024} KiB`,
      advice: "Facts belong in tables; split the rest into partials.",
    };
  }
  const text = new TextDecoder().decode(bytes);
  const offset = findNesting(text);
  if (offset === null) return null;
  return {
    severity: "error",
    code: "nested-too-deep",
    place: { file, ...positionsIn(text)(offset) },
    reason: "Blocks or brackets stand in one another more deeply than can be read.",
    wanted: `at most ${TEXT_LIMITS.depth} blocks and ${TEXT_LIMITS.brackets} brackets`,
    advice: "Close what is open before this place, or move a part of it into a partial.",
  };
}
