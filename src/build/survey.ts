import type { PartialDate } from "../facts/date.ts";
import type { PrintForm } from "../packs/pack.ts";
import { matchPacks } from "../packs/match-packs.ts";
import { isError, type Checked, type Problem } from "../problem.ts";
import { withEditions } from "./editions/with-editions.ts";
import { atCells } from "./loading/at-cells.ts";
import { audiencesKept, type AudienceKept } from "./checking/audiences-kept.ts";
import type { KnownPack } from "./desks/desk.ts";
import type { Desks } from "./desks/desks.ts";
import { openDesks } from "./desks/open-desks.ts";
import type { Engine } from "./printing/engine.ts";
import { recallTexts } from "./kept/kept-texts.ts";
import { load, type Loaded } from "./loading/load.ts";
import type { Prepared } from "./prepare.ts";
import type { PrintJob } from "./printing/print.ts";
import { programDigest } from "./planning/program-digest.ts";
import { readProjectFiles } from "./loading/project-files.ts";
import { Translations, type Untranslated } from "./checking/untranslated.ts";

/** Everything that a project asks for, as far as it can be known without printing a page. */
export interface Survey {
  readonly loaded: Loaded;
  /** Those that were named. Empty where a table or template is in error: what they would give is not worth having. */
  readonly packs: readonly KnownPack[];
  /** A pack filled anew, with all that filling found. */
  readonly prepared: (id: string) => Prepared;
  /** What is to be printed of a pack: as it was made for the survey, or made once more. */
  readonly jobOf: (id: string) => PrintJob;
  /** What each audience with packs among them is kept from; that they hold nothing of it was found out. */
  readonly audiences: readonly AudienceKept[];
  /** Where the packs were filled, and may be printed; whoever asked for several threads closes them. */
  readonly desks: Desks;
  /** What the packs print in another language than theirs. */
  readonly untranslated: readonly Untranslated[];
}

export interface SurveyOptions {
  /** Names or patterns of packs; all where empty. */
  readonly patterns: readonly string[];
  /** Only packs in these languages; in all where absent. */
  readonly languages?: readonly string[];
  /** Names how packs are printed. */
  readonly look: Engine;
  /** How many packs to keep ready: memory stays level however many there are. */
  readonly keep: number;
  /** How many threads fill, and may print, so many packs; this one alone where absent. */
  readonly threads?: (packs: number) => number;
  /** The facts are taken as they could have been known at this date. */
  readonly asOf?: PartialDate;
  /** Prints what is asked for in this form; the packs that stand beside others in forms of their own are left out. */
  readonly form?: PrintForm;
  /** A text that is not translated is an error, and not only noted. */
  readonly strict?: boolean;
}

/** Loads and checks everything, and fills what is named: cheap enough to be done at every command. */
export async function survey(project: string, options: SurveyOptions): Promise<Checked<Survey>> {
  const { look, keep, strict = false, threads: threadsFor = () => 1, asOf, form } = options;
  recallTexts();
  const [files, program] = await Promise.all([readProjectFiles(project), programDigest()]);
  const read = await load(files, options);
  const { value: loaded, problems: inEditions } = await withEditions(project, read.value);
  const found = [...read.problems, ...inEditions];
  const named = matchPacks(loaded.packs, options);
  const problems: Problem[] = found.some(isError) ? [...found] : [...found, ...named.problems];
  const wanted = problems.some(isError) ? [] : named.value;
  const ids = wanted.map(({ id }) => id);

  const data = { look, program, keep, project, files, ...(asOf && { asOf }), ...(form && { form }) };
  const { own, desks } = openDesks(loaded, data, threadsFor(ids.length));
  const packs: KnownPack[] = [];
  const inPacks = new Map<string, Problem>();
  const translations = new Translations(loaded.facts.descriptor.file);
  for (const filled of await fillAt(desks, ids)) {
    // A mistake in a table or a template is one, however many packs it reaches.
    for (const problem of atCells(filled.problems, loaded.tables)) inPacks.set(JSON.stringify(problem), problem);
    if (!filled.value) continue;
    const { printed, ...pack } = filled.value;
    packs.push(pack);
    translations.gather(printed);
  }
  problems.push(...inPacks.values(), ...translations.problems(strict));
  const audiences = audiencesKept(wanted, loaded);
  const prepared = (id: string): Prepared => own.prepared(id);
  const jobOf = (id: string): PrintJob => own.jobOf(id);
  return { value: { loaded, packs, prepared, jobOf, desks, audiences, untranslated: translations.cells }, problems };
}

async function fillAt(desks: Desks, ids: readonly string[]): ReturnType<Desks["fill"]> {
  try {
    return await desks.fill(ids);
  } catch (error) {
    await desks.close();
    throw error;
  }
}
