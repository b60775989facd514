import type { Descriptor, TableSchema } from "../../facts/descriptor.ts";
import { didYouMean, nearest } from "../../suggest.ts";
import { isError, type Checked, type Problem } from "../../problem.ts";
import { LIMITS } from "../../tables/limits.ts";
import { readTable, type TableSource } from "../../tables/read-table.ts";
import type { Table, TableDialect } from "../../tables/table.ts";
import { openWorkbook } from "../../tables/workbook/open-workbook.ts";
import { readSheet } from "../../tables/workbook/read-sheet.ts";
import type { Workbook } from "../../tables/workbook/workbook.ts";
import { atCells } from "../loading/at-cells.ts";
import { knownHeadings } from "./map-headings.ts";
import { sheetsOf } from "./table-workbook.ts";

/** A table that comes in, and the table of the project that it is for. */
export interface Incoming {
  readonly schema: TableSchema;
  readonly table: Table;
}

export interface IncomingFile {
  /** As it is called in messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The table that it is for; every table that has a sheet of its name where absent. */
  readonly table?: string;
  /** The sheet to take, of a workbook with several. */
  readonly sheet?: string;
}

/** Reads the tables of a file that comes in: of a workbook, or of one CSV or JSON file. */
export async function incomingTables(
  given: IncomingFile,
  descriptor: Descriptor,
): Promise<Checked<readonly Incoming[]>> {
  const { file, bytes, table: name } = given;
  const schema = name === undefined ? undefined : descriptor.tables.get(name);
  if (name !== undefined && !schema) return refuse(noTable(name, file, descriptor));
  if (!/\.(?:xlsx|xlsm|ods)$/i.test(file)) {
    if (!schema) return refuse(tableUnnamed(file, descriptor));
    const format = /\.json$/i.test(file) ? "json" : "csv";
    return only(
      schema,
      readWith((dialect) => readTable(bytes, sourceFor(schema, file, format, dialect)), schema),
    );
  }
  const { value: workbook, problems } = await openWorkbook(bytes, file, () => true);
  if (!workbook) return { value: [], problems };
  const { tables: sheets, ...ours } = sheetsOf(descriptor);
  const chosen = schema
    ? [{ schema, sheet: sheetFor(schema, given, workbook, sheets) }]
    : [...descriptor.tables.values()].flatMap((each) => {
        const sheet = sheets.get(each.name)!;
        return workbook.names.includes(sheet) ? [{ schema: each, sheet }] : [];
      });
  if (chosen.length === 0) return refuse(tableUnnamed(file, descriptor));
  const read = chosen.map(({ schema: each, sheet }) =>
    sheet === undefined
      ? refuse(sheetUnnamed(file, each.name, workbook))
      : only(
          each,
          readWith((dialect) => readSheet(workbook, sourceFor(each, file, "workbook", { ...dialect, sheet })), each),
        ),
  );
  const known = new Set([...sheets.values(), ...Object.values(ours)]);
  const strange = schema ? [] : workbook.names.filter((each) => !known.has(each));
  const left = strange.map((each) => sheetLeft(file, each, sheets.values()));
  return { value: read.flatMap(({ value }) => value), problems: [...left, ...read.flatMap((each) => each.problems)] };
}

function sheetFor(
  schema: TableSchema,
  { sheet }: IncomingFile,
  { names }: Workbook,
  sheets: ReadonlyMap<string, string>,
): string | undefined {
  const own = sheets.get(schema.name)!;
  return sheet ?? (names.includes(own) ? own : names.length === 1 ? names[0] : undefined);
}

const sourceFor = (
  schema: TableSchema,
  file: string,
  format: TableSource["format"],
  dialect: TableDialect,
): TableSource => ({
  name: schema.name,
  file,
  format,
  dialect,
  keyField: schema.primaryKey[0] ?? "id",
  listDelimiterOf: (field) => schema.field.get(field)?.delimiter ?? ";",
});

/** Reads a table whose header may follow notes: it is the one of the first rows that has most headings that are known. */
function readWith(read: (dialect: TableDialect) => Checked<Table>, schema: TableSchema): Checked<Table> {
  const first = read({});
  const { header, rows } = first.value;
  const candidates = [{ line: header[0]?.line ?? 1, cells: header }, ...rows.slice(0, LIMITS.rowsToSearch)];
  const known = candidates.map(({ cells }) =>
    knownHeadings(
      cells.map(({ text }) => text),
      schema,
    ),
  );
  const best = known.indexOf(Math.max(...known));
  const { line } = candidates[best]!;
  return line === 1 ? first : read({ headerRow: line });
}

/** Headings that are missing or come twice are left aside; what else is wrong with the file's form is in the way. */
function only(schema: TableSchema, { value: table, problems }: Checked<Table>): Checked<readonly Incoming[]> {
  const found = problems.filter(({ code }) => !code.startsWith("header-"));
  return {
    value: found.some(isError) ? [] : [{ schema, table }],
    problems: atCells(found, new Map([[schema.name, table]])),
  };
}

const refuse = (problem: Problem): Checked<readonly Incoming[]> => ({ value: [], problems: [problem] });

function noTable(name: string, file: string, { tables, file: descriptor }: Descriptor): Problem {
  const meant = nearest(name, tables.keys());
  return {
    severity: "error",
    code: "table-unknown",
    place: { file },
    reason: `${descriptor} names no table "${name}".`,
    found: name,
    wanted: `one of ${[...tables.keys()].join(", ")}`,
    ...(meant === undefined ? {} : { advice: `Did you mean "${meant}"?` }),
  };
}

const tableUnnamed = (file: string, { tables }: Descriptor): Problem => ({
  severity: "error",
  code: "table-unnamed",
  place: { file },
  reason: "It is not said for which table this file is.",
  wanted: `--table with one of ${[...tables.keys()].join(", ")}`,
});

const sheetUnnamed = (file: string, table: string, { names }: Workbook): Problem => ({
  severity: "error",
  code: "sheet-missing",
  place: { file, table },
  reason: `The workbook has ${names.length} sheets, and none is called "${table}".`,
  wanted: `--sheet with one of ${names.map((name) => `"${name}"`).join(", ")}`,
});

/** A sheet whose name was changed would otherwise be passed over without a word. */
function sheetLeft(file: string, sheet: string, known: Iterable<string>): Problem {
  const advice = didYouMean(nearest(sheet, known));
  return {
    severity: "warning",
    code: "sheet-unknown",
    place: { file, sheet },
    reason: "The sheet is of no table, and is left aside.",
    ...(advice === undefined ? {} : { advice }),
  };
}
