import { parse } from "csv-parse/sync";
import { Kept } from "../kept.ts";
import { positionsIn, type Checked, type Problem } from "../problem.ts";
import { headerElsewhere, headerMissing, wrongDelimiter } from "./check-layout.ts";
import { findExcess } from "./find-excess.ts";
import { firstRows } from "./find-header-row.ts";
import { findQuoteMistake, type QuoteMistake } from "./find-quote-mistake.ts";
import { locateCells } from "./locate-cells.ts";
import { emptyTable } from "./empty-table.ts";
import type { TableSource } from "./read-table.ts";
import { refuseExcess } from "./refuse-excess.ts";
import { skipNotes } from "./skip-notes.ts";
import { sniffDelimiter } from "./sniff-delimiter.ts";
import { tableOf } from "./table-of.ts";
import type { Table } from "./table.ts";
import { withoutEmptyColumns } from "./without-empty-columns.ts";

/**
 * Reads a CSV text (RFC 4180, with any one delimiter). Lines on which no cell holds anything are skipped, and so are
 * columns without a name and without a cell behind the last one, since spreadsheet programs leave such behind. A ragged
 * row is kept, cut or filled to the header's length, and marked. After a quote that does not fit nothing more can be
 * told apart: the table ends before that record.
 */
export function readCsv(whole: string, source: TableSource): Checked<Table> {
  const { text, delimiter: told } = skipNotes(whole, source.dialect);
  const delimiter = source.dialect.delimiter ?? told ?? sniffDelimiter(text);
  const key = text.length > LARGEST_KEPT ? undefined : `${delimiter}${text}`;
  // What could be parsed before is within the limits too.
  const kept = key === undefined ? undefined : keptRecords.get(key);
  const excess = kept ? null : findExcess(text, delimiter);
  if (excess) return { value: emptyTable(source), problems: [refuseExcess(text, excess, source)] };
  const { parsed, mistake } = kept ? { parsed: kept, mistake: null } : parseRecords(text, delimiter);
  if (!kept && !mistake && key !== undefined) keptRecords.note(key, parsed);
  const records = withoutEmptyColumns(locateCells(text, parsed, delimiter));
  const header = records[0]?.cells ?? [];
  const rows = firstRows(whole);
  const wrong =
    headerElsewhere(rows, source, header) ??
    wrongDelimiter(text, source, header) ??
    headerMissing(rows, source, header);
  if (wrong) return { value: emptyTable(source), problems: [wrong] };
  if (!mistake) return tableOf(records, source);
  const { value, problems } = tableOf(records, source);
  return {
    value: { ...value, incomplete: true },
    problems: [...problems.filter(({ code }) => code !== "table-empty"), quoteProblem(text, mistake, source)],
  };
}

type Records = readonly (readonly string[])[];

/** Records of tables from one command to the next, of which most change few: parsing is most of what reading them costs. */
export const keptRecords = new Kept<Records>(60);

/** Characters of a table above which its records are not kept: all that is kept is read at each start. */
const LARGEST_KEPT = 200_000;

function parseRecords(text: string, delimiter: string): { parsed: Records; mistake: QuoteMistake | null } {
  const options = {
    delimiter,
    // Named, because the parser otherwise takes the first line's ending for all, and a single LF spoils a CR LF file.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
  };
  try {
    return { parsed: parse(text, options), mistake: null };
  } catch (error) {
    const mistake = findQuoteMistake(text, delimiter);
    if (mistake === null) throw error;
    return { parsed: parse(text.slice(0, mistake.recordStart), options), mistake };
  }
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
