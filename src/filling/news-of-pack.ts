import type { FactId } from "../facts/facts.ts";
import type { RowChange, SinceEdition } from "./change.ts";

/** What is new in a pack, and since when. */
export interface News {
  /** The edition that the pack still is, word for word of its facts; null where one of them moved since. */
  readonly is: string | null;
  /** The edition with which it is compared; null where there was none before. */
  readonly since: string | null;
  /** Only what the pack printed then or prints now. */
  readonly changes: readonly RowChange[];
}

/**
 * A pack in which no fact moved since the newest edition is that edition, and tells what changed since the one before; any
 * other is compared with the newest. So a pack changes only when a fact in it does. `editions` come newest first.
 */
export function newsOfPack(editions: readonly SinceEdition[], printedNow: ReadonlySet<FactId>): News {
  const [newest, before] = editions;
  if (!newest) return { is: null, since: null, changes: [] };
  const moved = changesIn(newest, printedNow);
  if (moved.length > 0 || newest.printedThen === null) return { is: null, since: newest.edition, changes: moved };
  return { is: newest.edition, since: before?.edition ?? null, changes: before ? changesIn(before, printedNow) : [] };
}

function changesIn({ changes, printedThen }: SinceEdition, printedNow: ReadonlySet<FactId>): RowChange[] {
  const wasPrinted = (fact: FactId): boolean => printedThen?.has(fact) ?? false;
  return changes.flatMap((change) => {
    const facts = change.facts.filter(
      ({ fact }) =>
        (change.kind !== "withdrawn" && printedNow.has(fact)) || (change.kind !== "added" && wasPrinted(fact)),
    );
    return facts.length > 0 ? [{ ...change, facts }] : [];
  });
}
