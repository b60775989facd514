import { setImmediate } from "node:timers/promises";
import type { PartialDate } from "../facts/date.ts";
import type { RowId } from "../facts/facts.ts";
import { matchPacks } from "../packs/match-packs.ts";
import { isError, type Checked, type Problem } from "../problem.ts";
import { withEditions } from "./editions/with-editions.ts";
import { asDraft } from "./as-draft.ts";
import { audiencesKept, type AudienceKept } from "./audiences-kept.ts";
import { load, type Loaded } from "./load.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { programDigest } from "./program-digest.ts";
import { readProjectFiles } from "./project-files.ts";
import { Translations, type Untranslated } from "./untranslated.ts";

/** Everything that a project asks for, as far as it can be known without printing a page. */
export interface Survey {
  readonly loaded: Loaded;
  /** Those that were named. Empty where a table or template is in error: what they would give is not worth having. */
  readonly packs: readonly SurveyedPack[];
  /** A pack made ready for printing: as it was made for the survey, or made once more. */
  readonly prepared: (id: string) => Prepared;
  /** What each audience with packs among them is kept from; that they hold nothing of it was found out. */
  readonly audiences: readonly AudienceKept[];
  /** What the packs print in another language than theirs. */
  readonly untranslated: readonly Untranslated[];
}

/** What is kept of a pack once it was filled. */
export interface SurveyedPack {
  readonly id: string;
  readonly fingerprint: string;
  readonly rows: Readonly<Record<RowId, string>>;
}

export interface SurveyOptions {
  /** Names or patterns of packs; all where empty. */
  readonly patterns: readonly string[];
  /** Only packs in these languages; in all where absent. */
  readonly languages?: readonly string[];
  /** Names how packs are printed. */
  readonly look: string;
  /** How many packs to keep ready: memory stays level however many there are. */
  readonly keep: number;
  /** The facts are taken as they could have been known at this date. */
  readonly asOf?: PartialDate;
  /** A text that is not translated is an error, and not only noted. */
  readonly strict?: boolean;
}

/** After so many packs the event loop turns, so that an interruption is heard. */
const TURN = 16;

/** Loads and checks everything, and fills what is named: cheap enough to be done at every command. */
export async function survey(project: string, options: SurveyOptions): Promise<Checked<Survey>> {
  const { look, keep, strict = false } = options;
  const [files, program] = await Promise.all([readProjectFiles(project), programDigest()]);
  const read = await load(files, options);
  const { value: loaded, problems: inEditions } = await withEditions(project, read.value);
  const found = [...read.problems, ...inEditions];
  const named = matchPacks(loaded.packs, options);
  const problems: Problem[] = found.some(isError) ? [...found] : [...found, ...named.problems];
  const packs: SurveyedPack[] = [];
  const translations = new Translations(loaded.facts);
  const kept = new Map<string, Prepared>();
  const known = new Map(loaded.packs.map((pack) => [pack.id, pack]));
  const prepared = (id: string): Prepared => {
    const pack = known.get(id);
    if (!pack) throw new Error(`No template asks for the pack ${id}.`);
    const ready = kept.get(id) ?? prepare(pack, loaded, { program, look }).value;
    kept.delete(id);
    return ready;
  };
  for (const [i, pack] of problems.some(isError) ? [] : named.value.entries()) {
    const { value, problems: inPack } = prepare(pack, loaded, { program, look });
    problems.push(...(look === "draft" ? asDraft(inPack) : inPack));
    translations.gather(value.filled);
    packs.push({ id: pack.id, fingerprint: value.fingerprint, rows: value.rows });
    if (kept.size < keep) kept.set(pack.id, value);
    if (i % TURN === TURN - 1) await setImmediate();
  }
  problems.push(...translations.problems(strict));
  const audiences = audiencesKept(
    packs.flatMap(({ id }) => known.get(id) ?? []),
    loaded,
  );
  return { value: { loaded, packs, prepared, audiences, untranslated: translations.cells }, problems };
}
