import type { Descriptor, TableSchema } from "../../facts/descriptor.ts";
import type { Checked, Problem } from "../../problem.ts";
import { insertRecord } from "../../tables/insert-record.ts";
import { readTable } from "../../tables/read-table.ts";
import type { ProjectFiles } from "../project-files.ts";
import type { NewRow } from "./fill-form.ts";

/** A row that was added, and where it stands now. */
export interface AddedRow {
  readonly table: string;
  readonly file: string;
  readonly line: number;
}

export interface WithRows {
  /** The files that changed, whole. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly added: readonly AddedRow[];
}

/** The tables' files with these rows, each written as its file writes its own. A table that cannot take one is a problem. */
export function addRows(rows: readonly NewRow[], files: ProjectFiles, { tables }: Descriptor): Checked<WithRows> {
  const changed = new Map<string, Uint8Array>();
  const added: AddedRow[] = [];
  const problems: Problem[] = [];
  for (const { table: name, below, values } of rows) {
    const schema = tables.get(name);
    const bytes = schema && (changed.get(schema.file) ?? files.get(schema.file));
    if (!schema || !bytes) continue;
    const { value: table } = readTable(bytes, schema);
    const column = below === undefined ? -1 : table.fields.indexOf(below);
    const last = table.rows.findLastIndex(({ cells }) => cells[column]?.text === values.get(below ?? ""));
    const before = last === -1 ? table.rows.length : last + 1;
    const cells = table.fields.map((field) => values.get(field) ?? "");
    const missing = [...values.keys()].filter((field) => !table.fields.includes(field));
    const written =
      schema.format === "csv" && missing.length === 0
        ? insertRecord(bytes, cells, { table, dialect: schema.dialect, before })
        : null;
    if (written === null) {
      problems.push(cannotTake(schema.file, name, schema.format, missing));
      continue;
    }
    changed.set(schema.file, written);
    const line = readTable(written, schema).value.rows[before]?.line ?? 1;
    added.push({ table: name, file: schema.file, line });
  }
  return { value: { files: changed, added }, problems };
}

function cannotTake(file: string, table: string, format: TableSchema["format"], missing: readonly string[]): Problem {
  const why =
    missing.length > 0
      ? `The file has no column ${missing.join(", ")}.`
      : format !== "csv"
        ? "Rows are added to CSV tables only."
        : "Rows are added to files in UTF-8 only.";
  return {
    severity: "error",
    code: "row-not-added",
    place: { file, table },
    reason: why,
    advice: "Nothing was added. Mend this, or add the rows by hand.",
  };
}
