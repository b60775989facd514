import type { Problem } from "../../problem.ts";

/** What no file that claims to be accessible may have, and is found before a page is set. */
const AGAINST_CLAIMS: ReadonlySet<string> = new Set(["heading-skips-level"]);

/** The problems of a pack that is printed as a draft: what a draft may have is only warned of. */
export const asDraft = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => (AGAINST_CLAIMS.has(problem.code) ? { ...problem, severity: "warning" } : problem));
