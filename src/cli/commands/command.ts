import { resolve } from "node:path";
import type { Command } from "commander";
import { ENGINES, isEngine, type Engine } from "../../build/engine.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Outside } from "../outside.ts";

/** Adds a command to the program; `perform` takes the work it does when it is called. */
export type AddCommand = (
  program: Command,
  perform: (work: (outside: Outside) => Promise<ExitCode>) => Promise<void>,
) => void;

/** A command was called with a value that it cannot take. */
export class WrongUse extends Error {
  override name = "WrongUse";
}

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

export function engineOf(name: string): Engine {
  if (isEngine(name)) return name;
  throw new WrongUse(`There is no engine "${name}". Wanted: ${ENGINES.join(" or ")}.`);
}

export function jobsOf(text: string): number {
  const jobs = Number(text);
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= 256) return jobs;
  throw new WrongUse(`--jobs takes a whole number from 1 to 256, not "${text}".`);
}
