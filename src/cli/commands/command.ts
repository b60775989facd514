import { resolve } from "node:path";
import type { Command } from "commander";
import { folderAsOf, readAsOfDate } from "../../build/loading/as-of-date.ts";
import { NAMED_ENGINES, type Engine } from "../../build/printing/engine.ts";
import type { PartialDate } from "../../facts/date.ts";
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
  /** Where packs are as of a date, `out` is a folder of its own for that date. */
  readonly asOf?: PartialDate;
  /** Only packs in these languages. */
  readonly languages?: readonly string[];
}

/** Lets a command take `--as-of`; `settingsOf` reads it. */
export const takesAsOf = (command: Command): Command =>
  command.option("--as-of <date>", "as the facts could have been known at a date, such as 2012-11-20 or 2012");

/** Lets a command take `--lang`; `settingsOf` reads it. */
export const takesLanguages = (command: Command): Command =>
  command.option("--lang <tags>", "only packs in these languages, such as en,ru");

interface Given {
  readonly project: string;
  readonly out: string;
  readonly json?: boolean;
  readonly asOf?: string;
  readonly lang?: string;
}

export function settingsOf(command: Command, { cwd }: Outside): Settings {
  const { project, out, json, asOf, lang } = command.optsWithGlobals<Given>();
  const folder = resolve(cwd, project);
  const languages = lang === undefined ? {} : { languages: lang.split(/[\s,]+/).filter((tag) => tag !== "") };
  const settings = { project: folder, out: resolve(folder, out), json: json ?? false, ...languages };
  if (asOf === undefined) return settings;
  const date = readAsOfDate(asOf);
  if (typeof date === "string") throw new WrongUse(`--as-of: ${date} Wanted: a date such as 2012-11-20 or 2012.`);
  return { ...settings, out: folderAsOf(settings.out, date), asOf: date };
}

export function engineOf(name: string): Engine {
  const engine = NAMED_ENGINES.find((each) => each === name);
  if (engine) return engine;
  throw new WrongUse(`There is no engine "${name}". Wanted: ${NAMED_ENGINES.join(" or ")}; for a draft, --draft.`);
}

export function jobsOf(text: string): number {
  const jobs = Number(text);
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= 256) return jobs;
  throw new WrongUse(`--jobs takes a whole number from 1 to 256, not "${text}".`);
}
