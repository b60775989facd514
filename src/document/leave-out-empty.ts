import type { Composing } from "./composing.ts";
import type { Draft, DraftHeading } from "./draft.ts";
import { plainText } from "./plain-text.ts";
import { reportEmpty } from "./report-empty.ts";

/**
 * Leaves out each section under which nothing stands, and the sections that become empty by that; each is reported.
 * A forced page break is nothing. Containers do not bound sections.
 */
export function leaveOutEmpty(drafts: readonly Draft[], composing: Composing): readonly Draft[] {
  const empty: DraftHeading[] = [];
  const kept = walkBack(drafts, [false, false, false, false], empty);
  for (const { content, id } of empty.reverse()) reportEmpty(plainText(content), id, composing);
  return kept;
}

/** `stands[level]`: whether something stands between here and the next heading of that level or above. */
function walkBack(drafts: readonly Draft[], stands: boolean[], empty: DraftHeading[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts.toReversed()) {
    switch (draft.kind) {
      case "heading":
        if (stands[draft.level]) kept.push(draft);
        else empty.push(draft);
        stands.fill(false, draft.level);
        break;
      case "columns": {
        const columns = draft.columns
          .toReversed()
          .map((column) => ({ ...column, blocks: walkBack(column.blocks, stands, empty) }))
          .toReversed();
        if (columns.some((column) => column.blocks.length > 0)) kept.push({ ...draft, columns });
        break;
      }
      case "keep":
      case "column": {
        const blocks = walkBack(draft.blocks, stands, empty);
        if (blocks.length > 0) kept.push({ ...draft, blocks });
        break;
      }
      case "page-break":
      // Room for a name is no content.
      case "fill-in":
        kept.push(draft);
        break;
      case "paragraph":
      case "list":
      case "table":
      case "figure":
      case "facts":
      case "strip":
      case "questions":
      case "contents":
      case "sources":
        kept.push(draft);
        stands.fill(true);
    }
  }
  return kept.reverse();
}
