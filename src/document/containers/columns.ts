import type { Composing } from "../composing.ts";
import type { Draft } from "../draft.ts";

/** Columns side by side; a column that came out empty gives its room to the other. */
export function closeColumns(inside: readonly Draft[], composing: Composing): readonly Draft[] {
  const columns = inside.filter((draft) => draft.kind === "column");
  if (columns.length < inside.length) {
    composing.report({
      code: "outside-column",
      reason: "Something stands between columns but in none of them.",
      wanted: "everything inside {{#left}} or {{#right}}",
    });
  }
  const [only, ...others] = columns;
  if (only && others.length === 0) return only.blocks;
  return [{ kind: "columns", columns }];
}
