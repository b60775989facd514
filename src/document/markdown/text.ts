import { PLACE_CLOSE, PLACE_OPEN, type PlacedInline } from "../../filling/filled.ts";
import type { Composing } from "../composing.ts";
import type { Inline } from "../document.ts";
import { isPlacedBlock } from "../is-placed-block.ts";
import { allowLink } from "./link.ts";

const placeholder = new RegExp(`${PLACE_OPEN}(\\d+)${PLACE_CLOSE}`, "u");

/** The template's own text, in which placeholders give way to what they stand for. */
export function composeText(value: string, composing: Composing): readonly Inline[] {
  // Splitting at a pattern with one group leaves text at even and indexes at odd places.
  return value.split(placeholder).flatMap((part, at) => {
    if (at % 2 === 0) return part === "" ? [] : [{ kind: "text" as const, text: part }];
    const placed = composing.filled.placed[Number(part)];
    if (!placed) return [];
    if (!isPlacedBlock(placed)) return composePlaced(placed, composing);
    composing.report({
      code: "block-inside-line",
      reason: "A table, a box or another block stands inside a line, a heading or a cell.",
      found: placed.kind,
      advice: "Write its helper on a line of its own, outside the cell.",
    });
    return [];
  });
}

function composePlaced(placed: PlacedInline, composing: Composing): readonly Inline[] {
  switch (placed.kind) {
    case "text":
      return [{ kind: "text", text: placed.text }];
    case "passage":
      return [{ kind: "passage", language: placed.language, children: [{ kind: "text", text: placed.text }] }];
    case "link": {
      const children: readonly Inline[] = [{ kind: "text", text: placed.text }];
      return allowLink(placed.url, composing) ? [{ kind: "link", url: placed.url, children }] : children;
    }
    case "cite":
      return placed.numbers.length === 0 ? [] : [{ kind: "cite", numbers: placed.numbers }];
    case "mark":
      return [{ kind: "mark", mark: placed.mark, text: placed.text }];
    case "see":
      return [{ kind: "see", id: placed.id, text: "" }];
  }
}
