/** One cell as it stands in its file. `column` is that of its first character, counted from 1; in a sheet, its number. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Set on a cell of a workbook that holds no text but a number, a day or a truth value: it is written plainly. */
  readonly stored?: true;
}

/** One record: `cells` run parallel to the table's `fields`. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Set on a record with too few or too many cells, already reported: its cells may stand under wrong fields. */
  readonly ragged?: true;
}

/**
 * A table as text: nothing is typed yet, and every cell knows its place. In a JSON table a missing member is an empty
 * cell at the place of its record, and a list is its items joined with the field's delimiter.
 */
export interface Table {
  readonly name: string;
  /** Relative to the project folder. */
  readonly file: string;
  /** The sheet of a workbook: there a line is a row, and a column a column. */
  readonly sheet?: string;
  readonly fields: readonly string[];
  readonly header: readonly Cell[];
  readonly rows: readonly TableRow[];
  /** Set where the file could not be read to its end, already reported: a key not found here may yet exist. */
  readonly incomplete?: true;
}

/** How a table's file is written, as far as its descriptor says (https://datapackage.org/standard/table-dialect). */
export interface TableDialect {
  /** Without it, the header of a CSV table tells. */
  readonly delimiter?: string;
  /** Without it, the file's byte order mark, else UTF-8. */
  readonly encoding?: string;
  /** The row with the field names, counted from 1, which is also the default; rows before it are notes. */
  readonly headerRow?: number;
  /** Rows that begin with it are notes. */
  readonly commentChar?: string;
  /** The sheet of a workbook, by its name or by its number from 1; the first where absent. */
  readonly sheet?: string | number;
}
