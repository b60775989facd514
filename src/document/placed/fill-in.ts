import type { PlacedBlock } from "../../filling/filled.ts";
import { composeRich } from "../compose-rich.ts";
import type { Composing } from "../composing.ts";
import type { FillIn } from "../document.ts";

export const composeFillIn = (
  { labels }: Extract<PlacedBlock, { kind: "fill-in" }>,
  composing: Composing,
): readonly FillIn[] => [{ kind: "fill-in", labels: labels.map((label) => composeRich(label, composing)) }];
