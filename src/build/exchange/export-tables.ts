import { readDescriptor } from "../../facts/descriptor/read-descriptor.ts";
import { isError, type Checked } from "../../problem.ts";
import { writeWorkbook } from "../../tables/workbook/write-workbook.ts";
import { DESCRIPTOR, readProjectFiles } from "../loading/project-files.ts";
import { writeWhole } from "../output/publish.ts";
import { readTables } from "../loading/read-tables.ts";
import { writeFailure } from "../output/write-problem.ts";
import { tableWorkbook } from "./table-workbook.ts";

/** What was written: the sheets of tables, and the rows that they hold. */
export interface Exported {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Writes all tables of a project into one workbook at an absolute path. Cells may be faulty and come out as they stand,
 * but a table that cannot be told apart into cells is refused. Null, with the errors, where nothing was written.
 */
export async function exportTables(project: string, path: string): Promise<Checked<Exported | null>> {
  const files = await readProjectFiles(project);
  const descriptor = readDescriptor(new TextDecoder().decode(files.get(DESCRIPTOR) ?? new Uint8Array()), DESCRIPTOR);
  const tables = await readTables(descriptor.value, files);
  const problems = [...descriptor.problems, ...tables.problems].filter(isError);
  if (problems.length > 0) return { value: null, problems };
  const workbook = tableWorkbook(descriptor.value, tables.value);
  try {
    await writeWhole(path, await writeWorkbook(workbook));
  } catch (error) {
    return { value: null, problems: [writeFailure(error, path, project).problem] };
  }
  const rows = [...tables.value.values()].reduce((sum, table) => sum + table.rows.length, 0);
  return { value: { tables: tables.value.size, rows }, problems: [] };
}
