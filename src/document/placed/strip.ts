import type { PlacedBlock } from "../../filling/filled.ts";
import { composeRich } from "../compose-rich.ts";
import type { Composing } from "../composing.ts";
import type { Strip } from "../document.ts";

export function composeStrip(block: Extract<PlacedBlock, { kind: "strip" }>, composing: Composing): readonly Strip[] {
  const cells = block.cells.map(({ value, unit, label, note }) => ({
    value: composeRich(value, composing),
    label: composeRich(label, composing),
    ...(unit === undefined ? {} : { unit: composeRich(unit, composing) }),
    ...(note === undefined ? {} : { note: composeRich(note, composing) }),
  }));
  return cells.length === 0 ? [] : [{ kind: "strip", cells }];
}
