/** One cell as it stands in its file. `column` is that of its first character, counted from 1. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
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
  readonly fields: readonly string[];
  readonly header: readonly Cell[];
  readonly rows: readonly TableRow[];
  /** Set where the file could not be read to its end, already reported: a key not found here may yet exist. */
  readonly incomplete?: true;
}
