import type { Composing } from "./composing.ts";
import type { Block, Inline } from "./document.ts";
import { mapInlines } from "./map-inlines.ts";
import type { Label } from "./number.ts";

/** Gives each cross-reference the words that it prints; one that leads nowhere is reported. */
export function resolve(
  blocks: readonly Block[],
  labels: ReadonlyMap<string, Label>,
  composing: Composing,
): readonly Block[] {
  if (!composing.filled.placed.some((placed) => placed.kind === "see")) return blocks;
  const refer = (inline: Inline): Inline => {
    if (inline.kind === "see") {
      const label = labels.get(inline.id);
      if (label) return { kind: "see", ...label };
      composing.report({
        code: "reference-unknown",
        reason: `The template refers to "${inline.id}", and no numbered table, figure or section of ${composing.filled.pack.id} has this id.`,
        found: inline.id,
        wanted: [...labels.keys()].join(", "),
        advice: "Where the table is empty in some packs, write the reference under the same condition.",
      });
      return { kind: "text", text: inline.id };
    }
    return "children" in inline ? { ...inline, children: inline.children.map(refer) } : inline;
  };
  return blocks.map((block) => mapInlines(block, (inlines) => inlines.map(refer)));
}
