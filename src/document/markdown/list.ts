import type { List as ListNode, ListItem as ItemNode } from "mdast";
import type { Composing } from "../composing.ts";
import type { Inline, List, ListItem } from "../document.ts";
import { tidy } from "../tidy.ts";
import { composeInlines } from "./inlines.ts";
import { refuse } from "./refuse.ts";

/** A list; items that came out empty are left out, and the numbers close up. */
export const composeList = (node: ListNode, composing: Composing): readonly List[] =>
  composeNested(node, composing, "•");

function composeNested(node: ListNode, composing: Composing, bullet: string): readonly List[] {
  const ordered = node.ordered === true;
  const items = node.children
    .map((item) => composeItem(item, composing))
    .filter((item) => item.content.length > 0 || item.children !== undefined)
    .map((item, at): ListItem => ({ label: ordered ? `${(node.start ?? 1) + at}.` : bullet, ...item }));
  return items.length === 0 ? [] : [{ kind: "list", role: "text", ordered, items }];
}

/** Paragraphs of one item are kept apart by a break. */
function composeItem(node: ItemNode, composing: Composing): Omit<ListItem, "label"> {
  const content: Inline[] = [];
  const children: List[] = [];
  for (const child of node.children) {
    if (child.type === "paragraph") {
      if (content.length > 0) content.push({ kind: "break" });
      content.push(...composeInlines(child.children, composing));
    } else if (child.type === "list") children.push(...composeNested(child, composing, "–"));
    else refuse(child, composing);
  }
  return children.length === 0 ? { content: tidy(content) } : { content: tidy(content), children };
}
