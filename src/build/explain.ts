import { isError, type Checked } from "../problem.ts";
import type { Facts } from "../facts/facts.ts";
import { asWritten } from "./as-written.ts";
import { planBuild, type PlanBuildOptions } from "./plan-build.ts";
import type { Reason } from "./plan.ts";
import type { Prepared } from "./prepare.ts";

/** What stands in a pack, and why. */
export interface Explanation {
  readonly id: string;
  /** Why it would be built again; null where it is up to date. */
  readonly why: Reason | null;
  readonly facts: readonly ExplainedFact[];
  readonly sources: readonly { readonly number: number; readonly key: string; readonly label: string }[];
}

export interface ExplainedFact {
  /** `table/key.field`. */
  readonly fact: string;
  /** As the cell has it. */
  readonly value: string;
  readonly printed: boolean;
  readonly file: string;
  readonly line: number;
  /** Keys of the sources that the row rests on. */
  readonly sources: readonly string[];
}

export interface ExplainOptions extends Pick<PlanBuildOptions, "out" | "engine" | "asOf"> {
  /** A pack's name or a pattern. */
  readonly pack: string;
  /** Only facts whose name or value holds this; all where empty. */
  readonly fact: string;
}

/** The facts in one or more packs, each with its cell and its sources. */
export async function explain(project: string, options: ExplainOptions): Promise<Checked<readonly Explanation[]>> {
  const plan = { ...options, patterns: [options.pack], force: false, keep: 0 };
  const { value, problems } = await planBuild(project, plan);
  if (problems.some(isError)) return { value: [], problems };
  const { loaded, prepared } = value.surveyed;
  const explained = value.steps.flatMap((step) => {
    if (step.kind === "remove") return [];
    return [explainPack(prepared(step.id), loaded.facts, step.kind === "build" ? step.why : null, options.fact)];
  });
  return { value: explained, problems };
}

function explainPack({ pack, filled }: Prepared, facts: Facts, why: Reason | null, wanted: string): Explanation {
  const table = facts.descriptor.roles.sources?.table ?? "";
  return {
    id: pack.id,
    why,
    facts: filled.reads.flatMap(({ fact, row: id, printed }): ExplainedFact[] => {
      const row = facts.rows.get(id);
      if (!row) return [];
      const value = asWritten(row.values[fact.slice(id.length + 1)] ?? null);
      if (!`${fact} ${value}`.toLowerCase().includes(wanted.toLowerCase())) return [];
      return [{ fact, value, printed, file: row.file, line: row.line, sources: row.sources }];
    }),
    sources: filled.sources.map((key, index) => ({ number: index + 1, key, label: labelOf(facts, table, key) })),
  };
}

function labelOf({ rows, descriptor }: Facts, table: string, key: string): string {
  const label = rows.get(`${table}/${key}`)?.values[descriptor.tables.get(table)?.label ?? ""];
  return typeof label === "string" ? label : key;
}
