import { areApart, areComparable } from "../figures/comparable.ts";
import type { Argument, Checking, Helper } from "../helper.ts";
import { rowsOf } from "../rows-of.ts";
import { Reckoned } from "../seen.ts";
import { NUMBER } from "../type.ts";
import { ROWS, checkName } from "./lists.ts";

/**
 * `(sum list "field")`: only of rows that may be added up, by what the field's descriptor says; a problem with the rows
 * that may not. Missing where a row has no number, as the sum is then not known.
 */
export const sum: Helper = {
  signature: {
    form: "inline",
    params: [ROWS, { name: "field", accepts: ["text"] }],
    result: () => NUMBER,
    check: (checking) => checkSum(checking, checking.args[1]),
  },
  run(call) {
    const { rows } = rowsOf(call.args[0]);
    const name = String(call.args[1]);
    const field = rows[0] && call.session.facts.descriptor.tables.get(rows[0].table)?.field.get(name);
    if (!field) return null;
    const advice = `Choose the rows with (where …), so that they agree in what ${name} has under "sum" in the descriptor.`;
    if (!areComparable(call, { field, rows, except: [] }, advice) || !areApart(call, field, rows)) return null;
    let total = 0;
    for (const row of rows) {
      call.session.ledger.note(row, name, false);
      const value = row.values[name];
      if (typeof value !== "number") return null;
      total += value;
    }
    return new Reckoned(total, rows, field);
  },
};

/** Checks that an argument names a field whose numbers the descriptor lets be added up. */
export function checkSum(checking: Checking, argument: Argument | undefined): void {
  const type = checkName(checking, argument);
  if (!argument || type.kind !== "value") return;
  for (const field of type.fields)
    if (field.type !== "number" && field.type !== "integer")
      checking.report({
        code: "wrong-type",
        reason: `The field ${field.name} does not hold numbers, so it has no sum.`,
        at: argument,
        found: field.name,
      });
    else if (!field.sum)
      checking.report({
        code: "sum-rule-missing",
        reason: `The descriptor does not say which rows may be added up by ${field.name}.`,
        at: argument,
        wanted: `"briefing": { "sum": { "within": […] } } for ${field.name}`,
      });
}
