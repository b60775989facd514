import type { FactId } from "../../facts/facts.ts";
import type { RowChange } from "../../filling/change.ts";

/** The facts that a pack printed in an edition, and prints now; one of them is empty for a pack that came or went. */
export interface PrintedFacts {
  readonly before: ReadonlySet<FactId>;
  readonly now: ReadonlySet<FactId>;
}

/** The packs that a change reaches, by id: those that printed one of its facts or print one now. */
export function packsReached({ facts }: RowChange, packs: ReadonlyMap<string, PrintedFacts>): readonly string[] {
  const reaches = ({ before, now }: PrintedFacts): boolean =>
    facts.some(({ fact }) => before.has(fact) || now.has(fact));
  return [...packs].flatMap(([id, printed]) => (reaches(printed) ? [id] : [])).toSorted();
}
