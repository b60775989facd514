import type { Dispute, Facts, RowId } from "../../facts/facts.ts";
import { rowsAsWhole } from "../ground.ts";
import type { Helper } from "../helper.ts";
import { nearestFirst } from "../nearest-first.ts";
import { rowsOf } from "../rows-of.ts";
import { RowList } from "../seen.ts";
import { ROWS, roleType } from "./lists.ts";

/**
 * `(disputes list)`: the disputes that touch facts printed so far. Those that touch the first row of the list, or a row
 * joined to it, come first, then those of the next row; else they keep the order of their table.
 */
export const disputes: Helper = {
  signature: {
    form: "inline",
    params: [{ ...ROWS, optional: true }],
    result: ({ descriptor }) => roleType(descriptor.roles.disputes),
  },
  run: ({ session: { facts, ledger }, args: [about] }) => {
    const found = touching(
      facts,
      ledger.reads.filter((read) => read.printed),
    );
    const ordered = nearestFirst(found, rowsTouched, rowsOf(about).rows, facts);
    return new RowList(ordered.flatMap(({ row }) => facts.rows.get(row) ?? []));
  },
};

function touching(
  facts: Facts,
  printed: readonly { readonly fact: string; readonly row: RowId }[],
): readonly Dispute[] {
  const rows = new Set(printed.map((read) => read.row));
  const single = new Set(printed.map((read) => read.fact));
  return facts.disputes.filter(
    (dispute) => dispute.facts.some((fact) => single.has(fact)) || rowsAsWhole(dispute).some((row) => rows.has(row)),
  );
}

/** A fact is `table/key.field`, and no field has a dot. */
const rowsTouched = ({ rows, facts }: Dispute): readonly RowId[] => [
  ...new Set([...rows, ...facts.map((fact) => fact.slice(0, fact.lastIndexOf(".")))]),
];
