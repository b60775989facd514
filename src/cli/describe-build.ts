import type { BuildOutcome, PackResult } from "../build/build.ts";
import { count } from "./count.ts";
import { describeReason } from "./describe-reason.ts";

/** What became of one pack, in a line; null for one that was left as it is. */
export function describeResult(result: PackResult): string | null {
  switch (result.outcome) {
    case "kept":
      return null;
    case "built":
      return `built ${result.file} (${count(result.pages, "page")}): ${describeReason(result.why)}`;
    case "removed":
      return `removed ${result.file}: no template asks for it`;
    case "failed":
      return `failed ${result.id}`;
  }
}

/** What became of all of them, in a line. */
export function describeOutcome({ results, interrupted }: BuildOutcome, milliseconds: number): string {
  const of = (outcome: PackResult["outcome"]): number => results.filter((each) => each.outcome === outcome).length;
  const [built, kept, removed, failed] = [of("built"), of("kept"), of("removed"), of("failed")];
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  const numbers = `${built} built, ${kept} kept, ${removed} removed, ${failed} failed in ${time}.`;
  if (interrupted) return `Interrupted: ${numbers} The next build goes on from there.`;
  if (built + removed + failed > 0) return numbers;
  if (kept === 0) return `There is no pack to build (${time}).`;
  return `Nothing changed: ${count(kept, "pack")} ${kept === 1 ? "is" : "are"} up to date (${time}).`;
}
