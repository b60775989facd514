import type { Composing } from "./composing.ts";
import type { Draft, DraftHeading } from "./draft.ts";
import { plainText } from "./plain-text.ts";

/** Reports a heading more than one level below the one before it (WCAG 2 H42; PDF/UA-1 7.4.2). */
export function checkLevels(drafts: readonly Draft[], composing: Composing): void {
  let above = 0;
  for (const heading of sectionHeadings(drafts)) {
    if (heading.level > above + 1) {
      const words = plainText(heading.content);
      composing.report({
        code: "heading-skips-level",
        reason: `The heading "${words}" skips a level.`,
        found: "#".repeat(heading.level + 1),
        wanted: "#".repeat(above + 2),
        written: words,
      });
    }
    above = heading.level;
  }
}

function sectionHeadings(drafts: readonly Draft[]): readonly DraftHeading[] {
  return drafts.flatMap((draft) => {
    if (draft.kind === "heading") return draft.numbered ? [draft] : [];
    if (draft.kind === "columns") return draft.columns.flatMap((column) => sectionHeadings(column.blocks));
    return draft.kind === "keep" || draft.kind === "column" ? sectionHeadings(draft.blocks) : [];
  });
}
