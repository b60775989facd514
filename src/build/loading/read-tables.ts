import type { Descriptor, TableSchema } from "../../facts/descriptor.ts";
import type { Checked, Problem } from "../../problem.ts";
import { readTable, type TableSource } from "../../tables/read-table.ts";
import type { Table } from "../../tables/table.ts";
import { openWorkbook } from "../../tables/workbook/open-workbook.ts";
import { readSheet, wantedSheet } from "../../tables/workbook/read-sheet.ts";
import type { Workbook } from "../../tables/workbook/workbook.ts";
import type { ProjectFiles } from "./project-files.ts";

/** Reads every table that the descriptor names and that has a file. Each workbook is opened once. */
export async function readTables(
  descriptor: Descriptor,
  files: ProjectFiles,
): Promise<Checked<ReadonlyMap<string, Table>>> {
  const schemas = [...descriptor.tables.values()];
  const workbooks = await openWorkbooks(schemas, files);
  const read = schemas.map((schema) => readOne(schema, files, workbooks, descriptor.file));
  return {
    value: new Map(read.flatMap(({ value }) => (value ? [[value.name, value] as const] : []))),
    problems: [...workbooks.values(), ...read].flatMap(({ problems }) => problems),
  };
}

type Workbooks = ReadonlyMap<string, Checked<Workbook | null>>;

async function openWorkbooks(schemas: readonly TableSchema[], files: ProjectFiles): Promise<Workbooks> {
  const opened = new Map<string, Checked<Workbook | null>>();
  for (const { file, format } of schemas) {
    const bytes = files.get(file);
    if (format !== "workbook" || !bytes || opened.has(file)) continue;
    const wanted = new Set(schemas.filter((each) => each.file === file).map(wantedSheet));
    const wants = (name: string, number: number): boolean => wanted.has(name) || wanted.has(number);
    opened.set(file, await openWorkbook(bytes, file, wants));
  }
  return opened;
}

function readOne(
  schema: TableSchema,
  files: ProjectFiles,
  workbooks: Workbooks,
  descriptor: string,
): Checked<Table | null> {
  const bytes = files.get(schema.file);
  if (!bytes) return { value: null, problems: [fileMissing(schema, descriptor)] };
  if (schema.format !== "workbook") return readTable(bytes, sourceOf(schema));
  const workbook = workbooks.get(schema.file)?.value;
  // One that could not be opened has been reported.
  return workbook ? readSheet(workbook, schema) : { value: null, problems: [] };
}

/** What must be known of a table's file before it is read. */
export function sourceOf(schema: TableSchema): TableSource {
  const [key, ...others] = schema.primaryKey;
  return {
    ...schema,
    ...(key !== undefined && others.length === 0 ? { keyField: key } : {}),
    listDelimiterOf: (field) => schema.field.get(field)?.delimiter ?? ";",
  };
}

const fileMissing = ({ name, file }: TableSchema, descriptor: string): Problem => ({
  severity: "error",
  code: "file-missing",
  place: { file, table: name },
  reason: `The table ${name} has no file.`,
  advice: `Put it there, or take the table out of ${descriptor}.`,
});
