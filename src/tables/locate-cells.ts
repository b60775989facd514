import { positionsIn } from "../problem.ts";
import type { Cell } from "./table.ts";

/** A parsed record with the places of its cells, and that of its end: where a missing cell would begin. */
export interface LocatedRecord {
  readonly cells: readonly Cell[];
  readonly end: { readonly line: number; readonly column: number };
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;

/**
 * Gives each cell of parsed CSV records its place in the text they were parsed from. csv-parse tells a record's last
 * line but no column, so the records are followed through the text: a quoted cell is as long as its content, its quotes
 * and its doubled quotes; empty lines, which the parser skips, are stepped over.
 */
export function locateCells(text: string, records: readonly (readonly string[])[], delimiter: string): LocatedRecord[] {
  const positionOf = positionsIn(text);
  let at = 0;
  return records.map((record) => {
    while (isLineBreak(text.charCodeAt(at))) at += 1;
    const cells = record.map((cell, index): Cell => {
      if (index > 0) at += delimiter.length;
      const start = positionOf(at);
      at += text.charCodeAt(at) === QUOTE ? cell.length + 2 + countQuotes(cell) : cell.length;
      return { text: cell, line: start.line, column: start.column };
    });
    return { cells, end: positionOf(at) };
  });
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

function countQuotes(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('"'); at !== -1; at = cell.indexOf('"', at + 1)) count += 1;
  return count;
}
