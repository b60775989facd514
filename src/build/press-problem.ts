import type { Problem } from "../problem.ts";
import type { PrintJob } from "./print.ts";

/** Why a job gave nothing, where the fault is not in tables or templates. */
export const pressProblem = ({ file }: PrintJob, what: string): Problem => ({
  severity: "error",
  code: "pack-not-printed",
  place: { file },
  reason: `The pack could not be printed: ${what}.`,
  advice: "This may be a mistake of the program; the other packs are built. Please report it.",
});

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
