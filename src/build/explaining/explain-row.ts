import type { FactId, RowId } from "../../facts/facts.ts";
import { didYouMean, suggestFrom } from "../../suggest.ts";
import { isError, type Checked } from "../../problem.ts";
import type { Engine } from "../printing/engine.ts";
import { openPages } from "./find-pages.ts";
import { labelOf } from "./label-of.ts";
import type { Prepared } from "../prepare.ts";
import { standsIn, type StandsIn } from "./stands-in.ts";
import { survey, type SurveyOptions } from "../survey.ts";
import { NOWHERE, wherePrinted, type Printed } from "./where-printed.ts";

/** The packs that a row stands in. */
export interface RowExplanation extends StandsIn {
  readonly row: RowId;
  readonly label: string;
  readonly packs: readonly PackOfRow[];
}

export interface PackOfRow {
  readonly id: string;
  /** Titles of the sections that print something of the row; none where it only decides something. */
  readonly sections: readonly string[];
  /** Numbers of the pages that do. */
  readonly pages: readonly number[];
  /** What the pack prints of the row; none where the row only decides something, such as an order. */
  readonly facts: readonly (Pick<Printed, "words"> & { readonly fact: FactId })[];
}

/** The packs that print a row, or read it; null with an error where there is no such row. */
export async function explainRow(
  project: string,
  row: RowId,
  { engine, asOf }: { readonly engine: Engine } & Pick<SurveyOptions, "asOf">,
): Promise<Checked<RowExplanation | null>> {
  const { value: surveyed, problems } = await survey(project, {
    patterns: [],
    look: engine,
    keep: 0,
    ...(asOf && { asOf }),
  });
  if (problems.some(isError)) return { value: null, problems };
  const { facts } = surveyed.loaded;
  const found = facts.rows.get(row);
  if (!found) {
    const advice = didYouMean(suggestFrom(() => facts.rows.keys())(row));
    const problem = {
      severity: "error",
      code: "row-unknown",
      place: { file: facts.descriptor.file },
      reason: `There is no row "${row}".`,
      found: row,
      wanted: "the name of a table and a key, such as funding/strategy-719m",
      ...(advice === undefined ? {} : { advice }),
    } as const;
    return { value: null, problems: [problem] };
  }
  const packs: PackOfRow[] = [];
  for (const { id, rows } of surveyed.packs) if (row in rows) packs.push(await packOf(surveyed.prepared(id), row));
  return { value: { row, label: labelOf(facts, row), ...standsIn(found), packs }, problems };
}

async function packOf({ pack: { id }, filled, job }: Prepared, row: RowId): Promise<PackOfRow> {
  const where = wherePrinted(filled);
  const read = filled.reads.filter((each) => each.row === row && each.printed);
  const printed = read.map(({ fact }) => ({ fact, found: where.get(fact) ?? NOWHERE }));
  const pages = printed.length > 0 ? (await openPages(job))(printed.map(({ found }) => found)) : [];
  return {
    id,
    sections: [...new Set(printed.flatMap(({ found }) => found.sections))],
    pages,
    facts: printed.map(({ fact, found: { words } }) => ({ fact, words })),
  };
}
