import type { Problem } from "../../problem.ts";

/** Why a pack of this template was not filled or printed, where the fault is not in tables or templates. */
export const notPrinted = (file: string, what: string): Problem => ({
  severity: "error",
  code: "pack-not-printed",
  place: { file },
  reason: `The pack could not be printed: ${what}.`,
  advice: "This may be a mistake of the program; the other packs are built. Please report it.",
});

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
