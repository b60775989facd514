import type { Composing } from "../composing.ts";
import type { ListItem } from "../document.ts";
import type { Draft } from "../draft.ts";

/** Each paragraph and each list item is a line of the summary, numbered from 1. */
export function closeSummary(inside: readonly Draft[], composing: Composing): readonly Draft[] {
  const lines = inside.flatMap((draft): readonly Omit<ListItem, "label">[] => {
    if (draft.kind === "paragraph") return [{ content: draft.content }];
    if (draft.kind === "list") return draft.items;
    composing.report({
      code: "not-a-summary-line",
      reason: "A summary holds something else than paragraphs and lists.",
      found: draft.kind,
      wanted: "one sentence or list item for each line of the summary",
    });
    return [];
  });
  if (lines.length === 0) return [];
  const items = lines.map((line, at) => ({ ...line, label: `${at + 1}` }));
  return [{ kind: "list", role: "summary", ordered: true, items }];
}
