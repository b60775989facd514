import { skipNotes } from "../skip-notes.ts";
import { sniffDelimiter } from "../sniff-delimiter.ts";
import type { Table, TableDialect } from "../table.ts";
import { replaceAll, type Replacement } from "./replace-all.ts";
import type { TableEdits } from "./table-edits.ts";

/**
 * A CSV text with cells changed and records added, written as the file writes its own: with its delimiter and line ends, a
 * changed cell in quotation marks where it had them, an added record all in them where the header is. All else stays.
 */
export function editCsv(text: string, { changed, added }: TableEdits, table: Table, dialect: TableDialect): string {
  const offsetOf = offsetsIn(text);
  const records = skipNotes(text, dialect);
  const delimiter = dialect.delimiter ?? records.delimiter ?? sniffDelimiter(records.text);
  const lineEnd = LINE_END.exec(text)?.[0] ?? "\n";
  const quoteAll = isAllQuoted(text.slice(offsetOf(table.header[0] ?? { line: 1, column: 1 })), table, delimiter);
  const cells = changed.map(({ cell, text: written }): Replacement => {
    const at = offsetOf(cell);
    const wasQuoted = text[at] === '"';
    const length = wasQuoted ? quotedLength(text, at) : cell.text.length;
    return { at, length, text: wasQuoted || mustQuote(written, delimiter) ? quote(written) : written };
  });
  const rows = added.map(({ before, texts }): Replacement => {
    const record =
      table.fields
        .map((field) => texts.get(field) ?? "")
        .map((cell) => (quoteAll || mustQuote(cell, delimiter) ? quote(cell) : cell))
        // A record of one empty cell would be an empty line, which is none.
        .join(delimiter) || '""';
    const next = table.rows[before ?? table.rows.length];
    const at = next === undefined ? text.length : offsetOf({ line: next.line, column: 1 });
    // A file whose last line has no end keeps it so.
    const closed = at === 0 || /[\r\n]$/.test(text.slice(0, at));
    return { at, length: 0, text: closed ? `${record}${lineEnd}` : `${lineEnd}${record}` };
  });
  return replaceAll(text, [...cells, ...rows]);
}

const LINE_END = /\r\n|\n|\r/;

/** Where a line and column, as `positionsIn` counts them, stand in a text. */
function offsetsIn(text: string): (place: { readonly line: number; readonly column: number }) => number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
  return ({ line, column }) => {
    const start = starts[line - 1] ?? text.length;
    const before = Array.from(text.slice(start, (starts[line] ?? text.length) + 1)).slice(0, column - 1);
    return start + before.join("").length;
  };
}

function quotedLength(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at + 1 - opening;
}

function isAllQuoted(header: string, { fields }: Table, delimiter: string): boolean {
  return header.startsWith(fields.map(quote).join(delimiter));
}

/** RFC 4180, 2.6; and blanks at the ends, which some spreadsheet programs drop. */
const mustQuote = (cell: string, delimiter: string): boolean =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) || cell !== cell.trim();

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
