import type { Descriptor, TableSchema } from "../../facts/descriptor.ts";
import type { Checked, Problem } from "../../problem.ts";
import { readTable } from "../../tables/read-table.ts";
import { editTable } from "../../tables/writing/edit-table.ts";
import type { ProjectFiles } from "../loading/project-files.ts";
import { sourceOf } from "../loading/read-tables.ts";
import { writeJson } from "../output/write-json.ts";
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
    const source = sourceOf(schema);
    const { value: table } = readTable(bytes, source);
    const missing = schema.format === "csv" ? [...values.keys()].filter((field) => !table.fields.includes(field)) : [];
    if (missing.length > 0) {
      problems.push(cannotTake(schema, missing));
      continue;
    }
    const column = below === undefined ? -1 : table.fields.indexOf(below);
    const last = table.rows.findLastIndex(({ cells }) => cells[column]?.text === values.get(below ?? ""));
    const before = last === -1 ? table.rows.length : last + 1;
    const edits = { changed: [], added: [{ before, texts: values }] };
    const written = editTable(bytes, edits, { source, table, writeJson: writeJson(schema) });
    problems.push(...written.problems);
    if (written.value === null) continue;
    changed.set(schema.file, written.value);
    const row = schema.format === "json" ? table.rows.length : before;
    const line = readTable(written.value, source).value.rows[row]?.line ?? 1;
    added.push({ table: name, file: schema.file, line });
  }
  return { value: { files: changed, added }, problems };
}

const cannotTake = ({ file, name }: TableSchema, missing: readonly string[]): Problem => ({
  severity: "error",
  code: "row-not-added",
  place: { file, table: name },
  reason: `The file has no column ${missing.join(", ")}.`,
  advice: "Nothing was added. Mend this, or add the rows by hand.",
});
