import type { Problem } from "../../problem.ts";
import type { Painting } from "./painting.ts";
import type { PaintPlan } from "./plan.ts";

/** What leads nowhere, and what two bear that only one may: names of attachments. */
export function checkPlan(plan: PaintPlan, { destinations, links }: Painting): readonly Problem[] {
  const severity = plan.conformance ? "error" : "warning";
  const problems: Problem[] = [];
  for (const link of new Set(links.map((piece) => piece.link))) {
    if (!("id" in link.target) || destinations.has(link.target.id)) continue;
    problems.push({
      severity,
      code: "link-target-missing",
      place: link.place,
      reason: "A link leads to something that is not in the document.",
      found: link.target.id,
      advice: "Check the name in {{see}}, or put what it names into the pack.",
    });
  }
  for (const { target, title } of plan.outline) {
    if (destinations.has(target)) continue;
    problems.push({
      severity,
      code: "bookmark-target-missing",
      place: plan.place,
      reason: `The bookmark "${title}" leads to something that is not in the document.`,
      found: target,
    });
  }
  const names = new Set<string>();
  for (const { name } of plan.attachments) {
    if (names.has(name)) {
      problems.push({
        severity: "error",
        code: "attachment-twice",
        place: plan.place,
        reason: "Two attachments have the same name.",
        found: name,
      });
    }
    names.add(name);
  }
  return problems;
}
