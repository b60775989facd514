import { DOUBT_KINDS, type Doubt, type DoubtKind } from "../build/checking/doubts.ts";

/** Facts named before the rest are only counted; --json names them all. */
const NAMED = 3;

const WORDS: Readonly<Record<DoubtKind, string>> = {
  stale: "older than their table allows",
  unconfirmed: "resting on one weak source",
  disputed: "on which sources disagree",
  unsourced: "without a source",
};

/**
 * Doubts as a line for each table and kind; nothing where there are none:
 *
 *     Facts to be read with care (--json lists them all):
 *       funding: 12 older than their table allows (strategy-719m, strategy-750m, dci-675m and 9 more)
 */
export function describeDoubts(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return "";
  const tables = [...new Set(doubts.map(({ table }) => table))];
  const lines = tables.flatMap((table) =>
    DOUBT_KINDS.flatMap((kind) => {
      const some = doubts.filter((each) => each.table === table && each.kind === kind);
      return some.length === 0 ? [] : [`  ${table}: ${some.length} ${WORDS[kind]} (${named(some)})`];
    }),
  );
  return ["Facts to be read with care (--json lists them all):", ...lines].map((line) => `${line}\n`).join("");
}

function named(doubts: readonly Doubt[]): string {
  const names = doubts.map(({ row, table, field }) => {
    const key = row.slice(table.length + 1);
    return field === undefined ? key : `${key}.${field}`;
  });
  const rest = names.length - NAMED;
  return `${names.slice(0, NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
