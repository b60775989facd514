import type { Problem, Severity } from "../problem.ts";
import { count } from "./count.ts";

/** How much was found, and what can be built: `1 error, 2 notes. Nothing can be built until the error is mended.` */
export function describeCheck(problems: readonly Problem[], packs: number): string {
  const of = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  const found = (["error", "warning", "note"] as const)
    .filter((severity) => of(severity) > 0)
    .map((severity) => count(of(severity), severity));
  const errors = of("error");
  const then =
    errors > 0
      ? `Nothing can be built until the ${errors === 1 ? "error is" : "errors are"} mended.`
      : `${count(packs, "pack")} can be built.`;
  return `${found.length > 0 ? found.join(", ") : "No mistakes"}. ${then}`;
}
