import { isError, type Checked } from "../../problem.ts";
import type { FactId, Facts, Reading, Row } from "../../facts/facts.ts";
import { writeDate } from "../../facts/dates/write-date.ts";
import { asWritten } from "../as-written.ts";
import { sourcesOf } from "../editions/freeze-facts.ts";
import { labelOf } from "./label-of.ts";
import { openPages, type FindPages } from "./find-pages.ts";
import { planBuild, type PlanBuildOptions } from "../planning/plan-build.ts";
import type { Reason } from "../planning/reason.ts";
import type { Prepared } from "../prepare.ts";
import { standsIn, type StandsIn } from "./stands-in.ts";
import { NOWHERE, wherePrinted, type Printed } from "./where-printed.ts";

/** What stands in a pack, and why. */
export interface Explanation {
  readonly id: string;
  /** Why it would be built again; null where it is up to date. */
  readonly why: Reason | null;
  readonly facts: readonly ExplainedFact[];
  readonly sources: readonly { readonly number: number; readonly key: string; readonly label: string }[];
}

export interface ExplainedFact extends Printed, StandsIn {
  /** `table/key.field`. */
  readonly fact: string;
  /** As the cell has it. */
  readonly value: string;
  readonly printed: boolean;
  /** Numbers of the pages that print it. */
  readonly pages: readonly number[];
  /** What sources give for it, where that was gathered; the preferred one is the value. */
  readonly readings: readonly ExplainedReading[];
  /** The sources that it rests on: those of its preferred reading, else those of its row. */
  readonly sources: readonly { readonly key: string; readonly label: string }[];
}

export interface ExplainedReading extends StandsIn {
  /** As the table would write it. */
  readonly value: string;
  readonly label: string;
  readonly published: string | null;
  readonly preferred: boolean;
  /** Keys of its sources. */
  readonly sources: readonly string[];
}

export interface ExplainOptions extends Pick<PlanBuildOptions, "out" | "engine" | "asOf" | "languages"> {
  /** A pack's name or a pattern. */
  readonly pack: string;
  /** Only facts whose name, value or printed words hold this; all where empty. */
  readonly fact: string;
}

/** The facts in one or more packs, each with its words, its cell, its readings and its sources. */
export async function explain(project: string, options: ExplainOptions): Promise<Checked<readonly Explanation[]>> {
  const plan = { ...options, patterns: [options.pack], force: false, keep: 0 };
  const { value, problems } = await planBuild(project, plan);
  if (problems.some(isError)) return { value: [], problems };
  const { loaded, prepared } = value.surveyed;
  const explained: Explanation[] = [];
  for (const step of value.steps) {
    if (step.kind === "remove") continue;
    const pack = prepared(step.id);
    const why = step.kind === "build" ? step.why : null;
    explained.push(
      explainPack(pack, loaded.facts, { why, wanted: options.fact, findPages: await openPages(pack.job) }),
    );
  }
  return { value: explained, problems };
}

function explainPack(
  { pack, filled }: Prepared,
  facts: Facts,
  { why, wanted, findPages }: { readonly why: Reason | null; readonly wanted: string; readonly findPages: FindPages },
): Explanation {
  const table = facts.descriptor.roles.sources?.table ?? "";
  const where = wherePrinted(filled);
  return {
    id: pack.id,
    why,
    facts: filled.reads.flatMap(({ fact, row: id, printed }): ExplainedFact[] => {
      const row = facts.rows.get(id);
      const found = where.get(fact) ?? NOWHERE;
      const explained = row && { ...explainFact(fact, row, facts), ...found, printed, pages: findPages([found]) };
      return explained && isWanted(explained, wanted.toLowerCase()) ? [explained] : [];
    }),
    sources: filled.sources.map((key, index) => ({ number: index + 1, key, label: labelOf(facts, `${table}/${key}`) })),
  };
}

function explainFact(
  fact: FactId,
  row: Row,
  facts: Facts,
): Pick<ExplainedFact, "fact" | "value" | "file" | "sheet" | "line" | "readings" | "sources"> {
  const field = fact.slice(row.id.length + 1);
  const delimiter = facts.descriptor.tables.get(row.table)?.field.get(field)?.delimiter;
  const table = facts.descriptor.roles.sources?.table ?? "";
  return {
    fact,
    value: asWritten(row.values[field] ?? null, delimiter),
    ...standsIn(row),
    readings: (facts.readings.get(fact) ?? []).flatMap((reading): ExplainedReading[] => {
      const at = facts.rows.get(reading.row);
      return at ? [explainReading(reading, at, delimiter)] : [];
    }),
    sources: sourcesOf(facts, row, field).map((key) => ({ key, label: labelOf(facts, `${table}/${key}`) })),
  };
}

function explainReading(reading: Reading, row: Row, delimiter: string | undefined): ExplainedReading {
  const { value, label, published, preferred, sources } = reading;
  return {
    value: asWritten(value, delimiter),
    label,
    published: published && writeDate(published),
    preferred,
    sources,
    ...standsIn(row),
  };
}

const isWanted = ({ fact, value, words }: ExplainedFact, wanted: string): boolean =>
  [fact, value, ...words].some((text) => text.replaceAll("\u00A0", " ").toLowerCase().includes(wanted));
