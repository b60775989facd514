import type { Checked, Problem } from "../../problem.ts";
import { decodeText } from "../decode-text.ts";
import type { TableSource } from "../read-table.ts";
import type { Table } from "../table.ts";
import { editCsv } from "./edit-csv.ts";
import { editJson, type WriteJson } from "./edit-json.ts";
import { encodeText } from "./encode-text.ts";
import type { TableEdits } from "./table-edits.ts";

/**
 * The bytes of a table's file after these edits, in the encoding and the format it has. Null, with a problem, for a file
 * that cannot take them: a sheet of a workbook is never written, and an encoding may lack a letter.
 */
export function editTable(
  bytes: Uint8Array,
  edits: TableEdits,
  { source, table, writeJson }: { readonly source: TableSource; readonly table: Table; readonly writeJson: WriteJson },
): Checked<Uint8Array | null> {
  const refuse = (words: Pick<Problem, "reason" | "advice"> & { readonly found?: string }): Checked<null> => ({
    value: null,
    problems: [
      { severity: "error", code: "table-not-written", place: { file: source.file, table: source.name }, ...words },
    ],
  });
  if (source.format === "workbook") return refuse(READ_ONLY);
  const { value: decoded, problems } = decodeText(bytes, source);
  if (decoded === null) return { value: null, problems };
  const text =
    source.format === "csv"
      ? editCsv(decoded.text, edits, table, source.dialect)
      : editJson(decoded.text, edits, {
          table,
          fields: source.fields?.map(({ name }) => name) ?? table.fields,
          keyField: source.keyField ?? "id",
          write: writeJson,
        });
  const written = encodeText({ ...decoded, text });
  if (typeof written !== "string") return { value: written, problems: [] };
  return refuse({
    reason: `The file is written in ${decoded.encoding}, which has no "${written}".`,
    found: written,
    advice: "Save the file as UTF-8 first; in a spreadsheet program choose “CSV UTF-8”.",
  });
}

const READ_ONLY = {
  reason: "A sheet of a workbook is read and never written.",
  advice: "Change it in the workbook itself, or keep the table as CSV.",
};
