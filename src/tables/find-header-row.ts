import { recordStarts } from "./record-starts.ts";

/** Nobody writes longer notes above a table. */
const ROWS_TO_SEARCH = 20;

/**
 * The row, counted from 1, of a CSV text that names at least half of the fields; null where none of the first twenty
 * does. So a header that follows a note is found though the note hides the delimiter.
 */
export function findHeaderRow(text: string, fields: readonly string[]): number | null {
  const starts: number[] = [];
  for (const start of recordStarts(text)) if (starts.push(start) > ROWS_TO_SEARCH) break;
  const row = starts.slice(0, ROWS_TO_SEARCH).findIndex((start, index) => {
    const cells = new Set(text.slice(start, starts[index + 1]).split(/[,;\t|"\r\n]+/));
    return fields.length > 0 && fields.filter((field) => cells.has(field)).length >= fields.length / 2;
  });
  return row === -1 ? null : row + 1;
}
