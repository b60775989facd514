import type { Heading } from "mdast";
import type { Composing } from "../composing.ts";
import type { Inline } from "../document.ts";
import type { Draft } from "../draft.ts";
import { plainText } from "../plain-text.ts";
import { tidy } from "../tidy.ts";
import { composeInlines } from "./inlines.ts";

/** An id at the end of a heading, as Pandoc writes it: `## Funding {#funding}`. */
const givenId = /\s*\{#([\p{L}\p{N}_-]+)\}\s*$/u;

/**
 * `##`, `###` and `####` are levels 1, 2 and 3. `#` is refused: it would be the pack's title, which stands in the front
 * matter.
 */
export function headingOf(depth: number, inlines: readonly Inline[], composing: Composing): readonly Draft[] {
  const last = inlines.at(-1);
  const id = last?.kind === "text" ? givenId.exec(last.text)?.[1] : undefined;
  const content = tidy(id === undefined ? inlines : withoutId(inlines));
  const words = plainText(content);
  if (words === "") {
    composing.report({ code: "heading-empty", reason: "A heading has no words." });
    return [];
  }
  if (depth === 1 || depth > 4) {
    composing.report({
      code: "heading-level",
      reason: `The heading "${words}" has a level that packs do not have.`,
      found: "#".repeat(depth),
      wanted: "##, ### or ####",
      written: words,
      advice: depth === 1 ? "The pack's title stands in the front matter; begin sections with ##." : "Use ####.",
    });
  }
  const level = depth <= 2 ? 1 : depth === 3 ? 2 : 3;
  return [{ kind: "heading", level, numbered: true, content, ...(id === undefined ? {} : { id }) }];
}

export const composeHeading = (node: Heading, composing: Composing): readonly Draft[] =>
  headingOf(node.depth, composeInlines(node.children, composing), composing);

const withoutId = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.map((inline, at) =>
    at === inlines.length - 1 && inline.kind === "text"
      ? { ...inline, text: inline.text.replace(givenId, "") }
      : inline,
  );
