import type { RowId } from "../../facts/facts.ts";

/** Why a pack is printed, down to the rows. */
export type Reason =
  | { readonly kind: "new" }
  /** The file is gone, or is not as we wrote it. */
  | { readonly kind: "file-changed" }
  | { readonly kind: "forced" }
  | {
      readonly kind: "rows";
      readonly changed: readonly RowId[];
      readonly added: readonly RowId[];
      readonly withdrawn: readonly RowId[];
    }
  /** The same facts, but template, wording, look, edition or program differ. */
  | { readonly kind: "template" };
