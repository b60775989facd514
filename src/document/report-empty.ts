import type { Composing } from "./composing.ts";

/** Notes that a section is left out, so that whoever drafts the pack knows what is still to write. */
export function reportEmpty(words: string, id: string | undefined, composing: Composing): void {
  composing.report({
    severity: "note",
    code: "section-empty",
    reason: `The section "${words}" is left out: nothing stands under it.`,
    found: composing.filled.pack.id,
    written: id === undefined ? words : `{#${id}}`,
  });
}
