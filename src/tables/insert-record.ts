import { sniffDelimiter } from "./sniff-delimiter.ts";
import type { Table, TableDialect } from "./table.ts";

/**
 * The bytes of a CSV file with a record more, written as the file writes its own: with its delimiter, its line ends, and
 * all cells in quotation marks where its header has them. The record stands before the row of `table` at this index, or
 * last where there is no such row. Every other byte stays. Null for a file that is not UTF-8.
 */
export function insertRecord(
  bytes: Uint8Array,
  cells: readonly string[],
  { table, dialect, before }: { readonly table: Table; readonly dialect: TableDialect; readonly before: number },
): Uint8Array | null {
  const text = decode(bytes);
  if (text === null) return null;
  const headerAt = lineStart(text, table.header[0]?.line ?? 1);
  const header = text.slice(headerAt);
  const delimiter = dialect.delimiter ?? sniffDelimiter(header);
  const quoteAll =
    header.startsWith('"') &&
    !header
      .split(lineBreak, 1)[0]!
      .split(delimiter)
      .some((cell) => !/^".*"$/.test(cell));
  const record = cells.map((cell) => (quoteAll || mustQuote(cell, delimiter) ? quote(cell) : cell)).join(delimiter);
  const end = lineBreak.exec(text)?.[0] ?? "\n";
  const next = table.rows[before];
  const at = next === undefined ? text.length : lineStart(text, next.line);
  // A file whose last line has no end keeps it so.
  const closed = at === 0 || /[\r\n]$/.test(text.slice(0, at));
  return new TextEncoder().encode(
    `${text.slice(0, at)}${closed ? `${record}${end}` : `${end}${record}`}${text.slice(at)}`,
  );
}

const lineBreak = /\r\n|\n|\r/;

/** With its byte order mark, so that encoding it gives the same bytes. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where a line begins, after a byte order mark; lines count from 1. */
function lineStart(text: string, line: number): number {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (let count = 1; count < line; count += 1) {
    const found = lineBreak.exec(text.slice(at));
    if (!found) return text.length;
    at += found.index + found[0].length;
  }
  return at;
}

/** RFC 4180, 2.6; and blanks at the ends, which some spreadsheet programs drop. */
const mustQuote = (cell: string, delimiter: string): boolean =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) || cell !== cell.trim();

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
