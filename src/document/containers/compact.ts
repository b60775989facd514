import type { Draft } from "../draft.ts";

/** Lists are set small, in two columns; everything else stays as it is. */
export const closeCompact = (inside: readonly Draft[]): readonly Draft[] =>
  inside.map((draft) => (draft.kind === "list" ? { ...draft, role: "compact" } : draft));
