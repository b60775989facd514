import type { FactId } from "../../facts/facts.ts";
import { isError, type Checked, type Problem } from "../../problem.ts";
import type { Engine } from "../printing/engine.ts";
import { survey } from "../survey.ts";
import { changesSince } from "./changes-since.ts";
import type { PrintedFacts } from "./packs-reached.ts";
import { printedFacts } from "./printed-facts.ts";
import { EDITIONS, readEdition, readEditionHeads } from "./read-editions.ts";
import { reportChanges, type ReportedChange } from "./report-changes.ts";

/** What changed since an edition; `since` is null where there is none yet. */
export interface ChangesReport {
  readonly since: string | null;
  readonly changes: readonly ReportedChange[];
}

const NOTHING: ChangesReport = { since: null, changes: [] };
const NONE: ReadonlySet<FactId> = new Set();

/** What changed in a project since the newest edition, or since the one that is named. */
export async function changes(
  project: string,
  { since, look }: { readonly since?: string; readonly look: Engine },
): Promise<Checked<ChangesReport>> {
  const { value: heads, problems: damaged } = await readEditionHeads(project);
  if (damaged.some(isError)) return { value: NOTHING, problems: damaged };
  const head = since === undefined ? heads[0] : heads.find(({ name }) => name === since);
  if (!head && since !== undefined) {
    return {
      value: NOTHING,
      problems: [
        unknownEdition(
          since,
          heads.map(({ name }) => name),
        ),
      ],
    };
  }
  const { value: surveyed, problems } = await survey(project, { patterns: [], look, keep: 0 });
  if (!head || problems.some(isError)) return { value: NOTHING, problems };
  const { value: edition, problems: inEdition } = await readEdition(project, head);
  if (inEdition.some(isError)) return { value: NOTHING, problems: inEdition };

  const { facts } = surveyed.loaded;
  const now = new Map(
    surveyed.packs.map(({ id }) => [id, printedFacts(surveyed.prepared(id).filled.reads, facts)] as const),
  );
  const packs = new Map<string, PrintedFacts>(
    [...new Set([...now.keys(), ...edition.packs.keys()])].map((id) => [
      id,
      { before: edition.packs.get(id)?.printed ?? NONE, now: now.get(id) ?? NONE },
    ]),
  );
  return {
    value: { since: edition.name, changes: reportChanges(changesSince(edition, facts), facts, packs) },
    problems,
  };
}

const unknownEdition = (found: string, names: readonly string[]): Problem => ({
  severity: "error",
  code: "edition-unknown",
  place: { file: EDITIONS },
  reason: `There is no edition "${found}".`,
  found,
  wanted: names.length > 0 ? `one of ${names.join(", ")}` : "an edition, made with briefing edition NAME",
});
