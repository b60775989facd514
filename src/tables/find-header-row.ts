import { LIMITS } from "./limits.ts";
import { recordStarts } from "./record-starts.ts";

/** The row, counted from 1, that names at least half of the fields; null where none of the first twenty does. */
export function findHeaderRow(rows: readonly (readonly string[])[], fields: readonly string[]): number | null {
  const row = rows.slice(0, LIMITS.rowsToSearch).findIndex((texts) => {
    const cells = new Set(texts);
    return fields.length > 0 && fields.filter((field) => cells.has(field)).length >= fields.length / 2;
  });
  return row === -1 ? null : row + 1;
}

/** The first rows of a CSV text, parted at every delimiter that there may be: a note may hide which one it is. */
export function firstRows(text: string): string[][] {
  const starts: number[] = [];
  for (const start of recordStarts(text)) if (starts.push(start) > LIMITS.rowsToSearch) break;
  return starts
    .slice(0, LIMITS.rowsToSearch)
    .map((start, index) => text.slice(start, starts[index + 1]).split(/[,;\t|"\r\n]+/));
}
