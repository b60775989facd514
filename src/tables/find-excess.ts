import { LIMITS } from "./limits.ts";

/** The first place of a CSV text at which a limit is passed, and which. */
export interface Excess {
  readonly limit: "rows" | "columns" | "cellLength";
  readonly offset: number;
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Finds a cell, row or table that is too large before the parser makes strings of it, in one pass and no memory. A quote
 * that is never closed is another mistake, so what it swallows is not measured.
 */
export function findExcess(text: string, delimiter: string): Excess | null {
  const delimiterCode = delimiter.charCodeAt(0);
  let quoted = false;
  let cellStart = 0;
  let columns = 1;
  let rows = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code !== QUOTE) continue;
      if (text.charCodeAt(at + 1) === QUOTE) at += 1;
      else quoted = false;
      continue;
    }
    const endsRow = code === LINE_FEED || code === CARRIAGE_RETURN || at === text.length;
    if (code === QUOTE && at === cellStart) quoted = true;
    else if (endsRow || (code === delimiterCode && text.startsWith(delimiter, at))) {
      if (at - cellStart > LIMITS.cellLength) return { limit: "cellLength", offset: cellStart };
      if (columns > LIMITS.columns) return { limit: "columns", offset: cellStart };
      const isEmptyLine = endsRow && columns === 1 && at === cellStart;
      // The header is a record too.
      if (endsRow && !isEmptyLine && (rows += 1) > LIMITS.rows + 1) return { limit: "rows", offset: cellStart };
      columns = endsRow ? 1 : columns + 1;
      if (!endsRow) at += delimiter.length - 1;
      cellStart = at + 1;
    }
  }
  return null;
}
