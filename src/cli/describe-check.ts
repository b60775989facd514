import type { Problem, Severity } from "../problem.ts";
import type { AudienceKept } from "../build/checking/audiences-kept.ts";
import { count } from "./count.ts";

/** How much was found, and what can be built: `1 error, 2 notes. Nothing can be built until the error is mended.` */
export function describeCheck(
  problems: readonly Problem[],
  packs: number,
  audiences: readonly AudienceKept[] = [],
): string {
  const of = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  const found = (["error", "warning", "note"] as const)
    .filter((severity) => of(severity) > 0)
    .map((severity) => count(of(severity), severity));
  const errors = of("error");
  const then =
    errors > 0
      ? `Nothing can be built until the ${errors === 1 ? "error is" : "errors are"} mended.`
      : `${count(packs, "pack")} can be built.`;
  const kept = errors > 0 ? [] : audiences.map(describeAudience);
  return [...kept, `${found.length > 0 ? found.join(", ") : "No mistakes"}. ${then}`].join("\n");
}

/** `audience seminar: 27 packs hold nothing that is withheld from it (8 tables, 1 field, 2 rows).` */
function describeAudience({ audience, packs, tables, fields, rows }: AudienceKept): string {
  const withheld = [count(tables, "table"), count(fields, "field"), count(rows, "row")].join(", ");
  return `audience ${audience}: ${count(packs, "pack")} ${packs === 1 ? "holds" : "hold"} nothing that is withheld from it (${withheld}).`;
}
