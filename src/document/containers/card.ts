import type { Draft } from "../draft.ts";

/** The items of lists become one list to be read from the hand, numbered from 1; everything else stands after it. */
export function closeCard(inside: readonly Draft[]): readonly Draft[] {
  const lines = inside.flatMap((draft) => (draft.kind === "list" ? draft.items : []));
  const others = inside.filter(({ kind }) => kind !== "list");
  if (lines.length === 0) return others;
  const items = lines.map((item, at) => ({ ...item, label: `${at + 1}` }));
  return [{ kind: "list", role: "card", ordered: true, items }, ...others];
}
