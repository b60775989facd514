import type { Dispute, FactId, Reading, RowId } from "../facts.ts";

/** The disputes that were known, each with what it touches of the rows that were; left out where nothing of it is left. */
export function keepDisputes(
  disputes: readonly Dispute[],
  known: ReadonlySet<RowId>,
  readings: ReadonlyMap<FactId, readonly Reading[]>,
): readonly Dispute[] {
  return disputes.flatMap((dispute) => {
    if (!known.has(dispute.row)) return [];
    const rows = dispute.rows.filter((id) => known.has(id));
    const facts = dispute.facts.filter((fact) => readings.has(fact));
    const touches = dispute.rows.length + dispute.facts.length > 0;
    return !touches || rows.length + facts.length > 0 ? [{ ...dispute, rows, facts }] : [];
  });
}
