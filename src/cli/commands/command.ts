import { resolve } from "node:path";
import type { Command } from "commander";
import type { ExitCode } from "../exit-code.ts";
import type { Outside } from "../outside.ts";

/** Adds a command to the program; `perform` takes the work it does when it is called. */
export type AddCommand = (
  program: Command,
  perform: (work: (outside: Outside) => Promise<ExitCode>) => Promise<void>,
) => void;

/** The options that every command understands, settled. */
export interface Settings {
  /** Absolute. */
  readonly project: string;
  /** Absolute. */
  readonly out: string;
  readonly json: boolean;
}

export function settingsOf(command: Command, { cwd }: Outside): Settings {
  const { project, out, json } = command.optsWithGlobals<{ project: string; out: string; json?: boolean }>();
  const folder = resolve(cwd, project);
  return { project: folder, out: resolve(folder, out), json: json ?? false };
}
