import type { Paragraph } from "mdast";
import type { Composing } from "../composing.ts";
import type { Draft } from "../draft.ts";
import { tidy } from "../tidy.ts";
import { composeInlines } from "./inlines.ts";

/** A paragraph whose placeholders all came out empty leaves no trace. */
export function composeParagraph(node: Paragraph, composing: Composing): readonly Draft[] {
  const content = tidy(composeInlines(node.children, composing));
  return content.length === 0 ? [] : [{ kind: "paragraph", role: "text", content }];
}
