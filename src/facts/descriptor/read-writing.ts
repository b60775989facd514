import type { Writing } from "../descriptor.ts";
import type { JsonValue } from "./json-value.ts";

/**
 * How a field's numbers and days are written: by its own `decimalChar` and `groupChar` (Table Schema), for the rest by
 * its table's language. Undefined where neither says anything.
 */
export function readWriting(at: JsonValue, table: Writing | undefined): Writing | undefined {
  const decimalChar = readSign(at.get("decimalChar"));
  const groupChar = readSign(at.get("groupChar"));
  if (decimalChar === undefined && groupChar === undefined) return table;
  const decimal = decimalChar ?? (table && table.decimal !== groupChar ? table.decimal : ".");
  const group = groupChar ?? (table && table.group !== decimal ? table.group : "");
  if (decimal === group) {
    const reason = "One sign cannot stand both before the decimals and between thousands.";
    at.get("groupChar")?.report({ code: "descriptor-value-wrong", reason, found: group, wanted: "another sign" });
    return table;
  }
  return { ...table, decimal, group, isTold: true };
}

function readSign(at: JsonValue | undefined): string | undefined {
  const sign = at?.asText();
  if (sign === undefined || /^[^\d+\-eE]$/u.test(sign)) return sign;
  at?.report({
    code: "descriptor-value-wrong",
    reason: `"${at.name}" must be a single sign that numbers do not hold otherwise.`,
    found: sign,
    wanted: 'such as ","',
  });
  return undefined;
}
