import type { PlacedBlock } from "../../filling/filled.ts";
import { composeRich } from "../compose-rich.ts";
import type { Composing } from "../composing.ts";
import type { Facts } from "../document.ts";

/** A fact without a value is left out; where it should print as not known, the value says so. */
export function composeFacts(block: Extract<PlacedBlock, { kind: "facts" }>, composing: Composing): readonly Facts[] {
  const rows = block.rows
    .map(({ label, value }) => ({ label: composeRich(label, composing), value: composeRich(value, composing) }))
    .filter(({ value }) => value.length > 0);
  return rows.length === 0 ? [] : [{ kind: "facts", id: "", title: composeRich(block.title, composing), rows }];
}
