import type { Inline, List } from "./document.ts";

/** A list of things and what is said of each, below it. */
export const headedList = (items: readonly (readonly [readonly Inline[], readonly Inline[]])[]): List => ({
  kind: "list",
  role: "text",
  ordered: false,
  items: items.map(([head, body]) => ({
    label: "•",
    content: [{ kind: "strong", children: head }, ...(body.length > 0 ? [...BREAK, ...body] : [])],
  })),
});

/** The space is for those who hear the page, or copy from it: a break alone joins two words. */
const BREAK: readonly Inline[] = [{ kind: "text", text: " " }, { kind: "break" }];
