import type { PhrasingContent } from "mdast";
import type { Composing } from "../composing.ts";
import type { Inline } from "../document.ts";
import { composeLink } from "./link.ts";
import { refuse } from "./refuse.ts";
import { composeText } from "./text.ts";

type Handlers = {
  readonly [K in PhrasingContent["type"]]: (
    node: Extract<PhrasingContent, { type: K }>,
    composing: Composing,
  ) => readonly Inline[];
};

const handlers: Handlers = {
  text: (node, composing) => composeText(node.value, composing),
  strong: (node, composing) => [{ kind: "strong", children: composeInlines(node.children, composing) }],
  emphasis: (node, composing) => [{ kind: "emphasis", children: composeInlines(node.children, composing) }],
  link: composeLink,
  break: () => [{ kind: "break" }],
  html: refuse,
  image: refuse,
  imageReference: refuse,
  inlineCode: refuse,
  linkReference: refuse,
  delete: refuse,
  footnoteReference: refuse,
};

/** Markdown inside a line to inlines, not yet tidied. */
export function composeInlines(nodes: readonly PhrasingContent[], composing: Composing): readonly Inline[] {
  return nodes.flatMap((node) => composeInline(node, composing));
}

function composeInline<K extends PhrasingContent["type"]>(
  node: Extract<PhrasingContent, { type: K }>,
  composing: Composing,
): readonly Inline[] {
  return handlers[node.type](node, composing);
}
