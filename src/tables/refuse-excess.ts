import { positionsIn, type Problem } from "../problem.ts";
import type { Excess } from "./find-excess.ts";
import type { JsonExcess } from "./find-json-excess.ts";
import { LIMITS } from "./limits.ts";
import type { TableSource } from "./read-table.ts";

/** Refuses a file that is too large to be a table, before it is decoded. */
export function refuseLargeFile(bytes: Uint8Array, { file, name, format }: TableSource): Problem | null {
  if (bytes.length <= LIMITS.fileBytes) return null;
  return {
    severity: "error",
    code: "file-too-large",
    place: { file, table: name },
    reason: `The file is larger than a ${format === "json" ? "JSON" : "CSV"} table may be.`,
    // No more of it was read.
    found: `more than ${inMiB(LIMITS.fileBytes)} MiB`,
    wanted: `at most ${inMiB(LIMITS.fileBytes)} MiB`,
    advice: "Keep only the facts that the packs need, or split the table.",
  };
}

const inMiB = (bytes: number): string => String(bytes / 1024 / 1024);

const WORDS = {
  rows: {
    code: "rows-too-many",
    reason: "The table has more rows than can be read.",
    wanted: `at most ${LIMITS.rows} rows`,
    advice: "Keep only the facts that the packs need.",
  },
  columns: {
    code: "cells-too-many",
    reason: "The row has more cells than can be read.",
    wanted: `at most ${LIMITS.columns} cells`,
    advice: "Turn the table round, so that each fact has a row of its own.",
  },
  cellLength: {
    code: "cell-too-long",
    reason: "The cell holds more text than a spreadsheet's cell can.",
    wanted: `at most ${LIMITS.cellLength} characters`,
    advice: "Shorten the text, or look whether a double quote is missing at its end.",
  },
  jsonValues: {
    code: "json-too-many",
    reason: "The table has more values than can be read.",
    wanted: `at most ${LIMITS.jsonValues} values`,
    advice: "Keep only the facts that the packs need, or write the table as CSV.",
  },
  depth: {
    code: "json-too-deep",
    reason: "Lists and objects stand in one another more deeply than can be read.",
    wanted: "a list of flat records",
    advice: "Give the parts fields of their own, or a table of their own.",
  },
} satisfies { [K in (Excess | JsonExcess)["limit"]]: Pick<Problem, "code" | "reason" | "wanted" | "advice"> };

/** Says which limit a table's text passes, at the place where it does. */
export const refuseExcess = (text: string, { limit, offset }: Excess | JsonExcess, source: TableSource): Problem =>
  excessAt(limit, positionsIn(text)(offset), source);

/** Says which limit a table passes. */
export function excessAt(
  limit: keyof typeof WORDS,
  place: { readonly line: number; readonly column: number },
  { file, name }: TableSource,
): Problem {
  return { severity: "error", place: { file, ...place, table: name }, ...WORDS[limit] };
}
