import { parse } from "csv-parse/sync";
import { positionsIn, type Checked, type Problem } from "../problem.ts";
import { checkHeader } from "./check-header.ts";
import { headerElsewhere, wrongDelimiter } from "./check-layout.ts";
import { findExcess } from "./find-excess.ts";
import { findQuoteMistake, type QuoteMistake } from "./find-quote-mistake.ts";
import { locateCells, type LocatedRecord } from "./locate-cells.ts";
import { emptyTable } from "./empty-table.ts";
import type { TableSource } from "./read-table.ts";
import { refuseExcess } from "./refuse-excess.ts";
import { skipNotes } from "./skip-notes.ts";
import { sniffDelimiter } from "./sniff-delimiter.ts";
import type { Cell, Table, TableRow } from "./table.ts";
import { isFilled, withoutEmptyColumns } from "./without-empty-columns.ts";

/**
 * Reads a CSV text (RFC 4180, with any one delimiter). Lines on which no cell holds anything are skipped, and so are
 * columns without a name and without a cell behind the last one, since spreadsheet programs leave such behind. A ragged
 * row is kept, cut or filled to the header's length, and marked. After a quote that does not fit nothing more can be
 * told apart: the table ends before that record.
 */
export function readCsv(whole: string, source: TableSource): Checked<Table> {
  const { text, delimiter: told } = skipNotes(whole, source.dialect);
  const delimiter = source.dialect.delimiter ?? told ?? sniffDelimiter(text);
  const excess = findExcess(text, delimiter);
  if (excess) return { value: emptyTable(source), problems: [refuseExcess(text, excess, source)] };
  const { records, mistake } = parseRecords(text, delimiter);
  const [first, ...rest] = withoutEmptyColumns(locateCells(text, records, delimiter));
  const header = first?.cells ?? [];
  const wrong = headerElsewhere(whole, source, header) ?? wrongDelimiter(text, source, header);
  if (wrong) return { value: emptyTable(source), problems: [wrong] };
  const filled = rest.filter((record) => record.cells.some(isFilled));
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
