import { parse } from "csv-parse/sync";
import { positionsIn, type Checked, type Problem } from "../problem.ts";
import { checkHeader } from "./check-header.ts";
import { findQuoteMistake, type QuoteMistake } from "./find-quote-mistake.ts";
import { locateCells, type LocatedRecord } from "./locate-cells.ts";
import { emptyTable } from "./empty-table.ts";
import type { TableSource } from "./read-table.ts";
import { sniffDelimiter } from "./sniff-delimiter.ts";
import type { Cell, Table, TableRow } from "./table.ts";

/**
 * Reads a CSV text (RFC 4180, with any of four delimiters). Lines on which no cell holds anything are skipped, since
 * spreadsheet programs leave such lines behind. A ragged row is kept, cut or filled to the header's length, and marked.
 * After a quote that does not fit nothing more can be told apart: the table ends before that record.
 */
export function readCsv(text: string, source: TableSource): Checked<Table> {
  const delimiter = source.dialect.delimiter ?? sniffDelimiter(text);
  const { records, mistake } = parseRecords(text, delimiter);
  const [first, ...rest] = locateCells(text, records, delimiter);
  const header = first?.cells ?? [];
  const wrong = wrongDelimiter(text, source, header);
  if (wrong) return { value: emptyTable(source), problems: [wrong] };
  const filled = rest.filter((record) => record.cells.some((cell) => cell.text.trim() !== ""));
  const table: Table = {
    name: source.name,
    file: source.file,
    fields: header.map((cell) => cell.text),
    header,
    rows: filled.map((record) => toRow(record, header.length)),
    ...(mistake ? { incomplete: true } : {}),
  };
  const problems = [
    ...(first === undefined && !mistake ? [emptyFile(source)] : []),
    ...checkHeader(table),
    ...filled.flatMap((record) => raggedRow(record, table, source)),
    ...(mistake ? [quoteProblem(text, mistake, source)] : []),
  ];
  return { value: table, problems };
}

function parseRecords(text: string, delimiter: string): { records: string[][]; mistake: QuoteMistake | null } {
  const options = {
    delimiter,
    // Named, because the parser otherwise takes the first line's ending for all, and a single LF spoils a CR LF file.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
  };
  try {
    return { records: parse(text, options), mistake: null };
  } catch (error) {
    const mistake = findQuoteMistake(text, delimiter);
    if (mistake === null) throw error;
    return { records: parse(text.slice(0, mistake.recordStart), options), mistake };
  }
}

function toRow({ cells, end }: LocatedRecord, width: number): TableRow {
  const { line } = cells[0]!;
  if (cells.length === width) return { line, cells };
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, (): Cell => ({ text: "", ...end }));
  return { line, cells: [...cells.slice(0, width), ...missing], ragged: true };
}

function raggedRow({ cells, end }: LocatedRecord, table: Table, source: TableSource): Problem[] {
  const width = table.fields.length;
  if (cells.length === width) return [];
  const superfluous = cells[width];
  const { line, column } = superfluous ?? end;
  const field = table.fields[cells.length];
  const key = cells[table.fields.indexOf(source.keyField ?? "id")]?.text;
  return [
    {
      severity: "error",
      code: "ragged-row",
      place: {
        file: table.file,
        line,
        column,
        table: table.name,
        ...(key ? { row: key } : {}),
        ...(field ? { field } : {}),
      },
      reason: `The row has ${cellCount(cells.length)}, but the header names ${fieldCount(width)}.`,
      found: superfluous ? `a superfluous cell "${superfluous.text}"` : "the end of the row",
      wanted: cellCount(width),
      advice: superfluous
        ? "Put a cell that holds the delimiter into double quotes, or remove what is too much."
        : `Add the missing ${width - cells.length === 1 ? "cell" : "cells"}; an empty cell needs its delimiter too.`,
    },
  ];
}

const cellCount = (count: number): string => `${count} ${count === 1 ? "cell" : "cells"}`;
const fieldCount = (count: number): string => `${count} ${count === 1 ? "field" : "fields"}`;

function emptyFile(source: TableSource): Problem {
  return {
    severity: "error",
    code: "table-empty",
    place: { file: source.file, line: 1, column: 1, table: source.name },
    reason: "The file is empty.",
    wanted: "a header line that names the fields",
    advice: "Restore the header line, even where the table has no rows yet.",
  };
}

/** A file whose header is one cell under the descriptor's delimiter, but several under another, was saved with that. */
function wrongDelimiter(text: string, source: TableSource, header: readonly Cell[]): Problem | null {
  const wanted = source.dialect.delimiter;
  const found = sniffDelimiter(text);
  if (wanted === undefined || header.length !== 1 || found === wanted || !header[0]!.text.includes(found)) return null;
  return {
    severity: "error",
    code: "delimiter-wrong",
    place: { file: source.file, line: 1, column: header[0]!.text.indexOf(found) + 1, table: source.name },
    reason: `The cells are separated by ${delimiterName(found)}, but the descriptor says ${delimiterName(wanted)}.`,
    found,
    wanted,
    advice: `Save the file with ${delimiterName(wanted)}, or change "delimiter" in the table's dialect.`,
  };
}

function delimiterName(delimiter: string): string {
  return { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" }[delimiter] ?? `"${delimiter}"`;
}

const QUOTE_WORDS = {
  unclosed: {
    reason: "A double quote opens a cell here and is never closed.",
    advice: "Close the cell with a double quote; a quote inside a quoted cell is written twice.",
  },
  inside: {
    reason: "A double quote stands inside a cell that does not begin with one.",
    advice: "Put the whole cell into double quotes and write each quote inside it twice.",
  },
  after: {
    reason: "Text follows the double quote that closes this cell.",
    advice: "Write a quote inside a quoted cell twice, or move the text inside the quotes.",
  },
} satisfies { [K in QuoteMistake["kind"]]: Pick<Problem, "reason" | "advice"> };

function quoteProblem(text: string, mistake: QuoteMistake, source: TableSource): Problem {
  return {
    severity: "error",
    code: mistake.kind === "unclosed" ? "quote-unclosed" : "quote-misplaced",
    place: { file: source.file, ...positionsIn(text)(mistake.offset), table: source.name },
    ...QUOTE_WORDS[mistake.kind],
  };
}
