import type { Draft } from "../draft.ts";

/** Paragraphs become small print; everything else stays as it is. */
export const closeNote = (inside: readonly Draft[]): readonly Draft[] =>
  inside.map((draft) => (draft.kind === "paragraph" ? { ...draft, role: "note" } : draft));
