import type { Reason } from "../build/planning/reason.ts";

/** Rows named before the rest are only counted. */
const NAMED = 3;

/** Why a pack is built, in a few words: `funding/strategy-719m changed`. */
export function describeReason(why: Reason): string {
  switch (why.kind) {
    case "new":
      return "new";
    case "forced":
      return "asked for with --force";
    case "file-changed":
      return "its file is missing or was changed by something else";
    case "template":
      return "template, wording, look, edition or program changed";
    case "rows":
      return [named(why.changed, "changed"), named(why.added, "added"), named(why.withdrawn, "no longer read")]
        .filter((part) => part !== "")
        .join("; ");
  }
}

function named(rows: readonly string[], what: string): string {
  if (rows.length === 0) return "";
  const rest = rows.length - NAMED;
  return `${rows.slice(0, NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""} ${what}`;
}
