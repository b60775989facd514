import { PLACE_CLOSE, PLACE_OPEN, type PlacedBlock, type PlacedInline } from "../../filling/filled.ts";
import type { Composing } from "../composing.ts";
import type { Inline } from "../document.ts";
import { isPlacedBlock } from "../is-placed-block.ts";
import { allowLink } from "./link.ts";

/** The template's own text, in which placeholders give way to what they stand for. */
export function composeText(value: string, composing: Composing): readonly Inline[] {
  const out: Inline[] = [];
  let from = 0;
  // Searched and not split by a pattern: nearly every cell of every table comes through here.
  for (let at = value.indexOf(PLACE_OPEN); at >= 0; at = value.indexOf(PLACE_OPEN, from)) {
    const end = value.indexOf(PLACE_CLOSE, at);
    if (end < 0) break;
    if (at > from) out.push({ kind: "text", text: value.slice(from, at) });
    const placed = composing.filled.placed[Number(value.slice(at + 1, end))];
    if (placed && isPlacedBlock(placed)) refuseBlock(placed, composing);
    else if (placed) composePlaced(placed, out, composing);
    from = end + 1;
  }
  if (from < value.length) out.push({ kind: "text", text: value.slice(from) });
  return out;
}

function composePlaced(placed: PlacedInline, out: Inline[], composing: Composing): void {
  switch (placed.kind) {
    case "text":
      out.push({ kind: "text", text: placed.text });
      break;
    case "passage":
      out.push({ kind: "passage", language: placed.language, children: [{ kind: "text", text: placed.text }] });
      break;
    case "link": {
      const words: Inline = { kind: "text", text: placed.text };
      out.push(allowLink(placed.url, composing) ? { kind: "link", url: placed.url, children: [words] } : words);
      break;
    }
    case "cite":
      if (placed.numbers.length > 0) out.push({ kind: "cite", numbers: placed.numbers });
      break;
    case "mark":
      out.push({ kind: "mark", mark: placed.mark, text: placed.text });
      break;
    case "gap":
      out.push({ kind: "gap", length: placed.length, text: placed.text });
      break;
    case "see":
      out.push({ kind: "see", id: placed.id, text: "" });
  }
}

function refuseBlock(block: PlacedBlock, composing: Composing): void {
  composing.report({
    code: "block-inside-line",
    reason: "A table, a box or another block stands inside a line, a heading or a cell.",
    found: block.kind,
    advice: "Write its helper on a line of its own, outside the cell.",
  });
}
