import type { PlacedBlock } from "../../filling/filled.ts";
import { composeRich } from "../compose-rich.ts";
import type { Composing } from "../composing.ts";
import type { DraftContents } from "../draft.ts";

export const composeContents = (
  block: Extract<PlacedBlock, { kind: "contents" }>,
  composing: Composing,
): readonly DraftContents[] => [{ kind: "contents", title: composeRich(block.title, composing) }];
