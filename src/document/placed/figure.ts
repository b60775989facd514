import type { PlacedBlock } from "../../filling/filled.ts";
import { composeRich } from "../compose-rich.ts";
import type { Composing } from "../composing.ts";
import type { Figure } from "../document.ts";
import { composeCaption } from "./caption.ts";

/** A figure with a title or a subtitle has a caption and so a number. */
export const composeFigure = (
  block: Extract<PlacedBlock, { kind: "figure" }>,
  composing: Composing,
): readonly Figure[] => [
  {
    kind: "figure",
    id: block.id,
    graphic: block.graphic,
    alt: block.alt,
    ...composeCaption(block, composing),
    ...(block.note === undefined ? {} : { note: composeRich(block.note, composing) }),
  },
];
