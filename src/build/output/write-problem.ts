import { relative } from "node:path";
import type { Problem } from "../../problem.ts";

type Says = Pick<Problem, "reason" | "advice">;

const FULL: Says = {
  reason: "The disk is full.",
  advice: "Make room and build again: what was finished stays, and the next build goes on from there.",
};
const FORBIDDEN: Says = {
  reason: "This may not be written.",
  advice: "Change the permissions of the folder, or choose another one for the packs with --out.",
};
const IN_THE_WAY: Says = {
  reason: "Something else of this name stands in the way.",
  advice: "Move it, or choose another folder for the packs with --out.",
};

const SAYS: Readonly<Record<string, Says>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  // What Node says of a folder that it is to make, with those above it, on a disk that is read-only.
  ENOENT: FORBIDDEN,
  EISDIR: IN_THE_WAY,
  ENOTDIR: IN_THE_WAY,
  EEXIST: IN_THE_WAY,
  ENOTEMPTY: IN_THE_WAY,
};

/** After these no other file could be written either. */
const HOPELESS = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO"]);

export interface WriteFailure {
  readonly problem: Problem;
  readonly hopeless: boolean;
}

/** Says why the system did not let us write; throws again what did not come from the system. */
export function writeFailure(error: unknown, path: string, project: string): WriteFailure {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (!(error instanceof Error) || code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error;
  const says = SAYS[code] ?? { reason: `This could not be written (${code}).` };
  const within = relative(project, path);
  const file = (within.startsWith("..") ? path : within).replaceAll("\\", "/");
  return {
    problem: { severity: "error", code: "file-not-written", place: { file }, ...says },
    hopeless: HOPELESS.has(code),
  };
}
