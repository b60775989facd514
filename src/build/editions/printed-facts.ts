import type { FactId, Facts } from "../../facts/facts.ts";
import type { FactRead } from "../../filling/filled.ts";
import { isOfFacts } from "./freeze-facts.ts";

/** The facts that a filling printed; not the words of its list of sources. */
export function printedFacts(reads: readonly FactRead[], facts: Facts): ReadonlySet<FactId> {
  return new Set(
    reads.flatMap(({ fact, row, printed }) => {
      const table = row.slice(0, row.indexOf("/"));
      return printed && isOfFacts(facts, table) ? [fact] : [];
    }),
  );
}
