import type { Cell } from "../table.ts";

/** What is to be written into a table's file; all else in it stays as it is. */
export interface TableEdits {
  readonly changed: readonly CellEdit[];
  readonly added: readonly AddedRecord[];
}

export interface CellEdit {
  /** The row's number in the table, from 0. */
  readonly row: number;
  readonly field: string;
  /** The cell as it was read. */
  readonly cell: Cell;
  readonly text: string;
}

export interface AddedRecord {
  /** The number of the row before which it stands; last where absent. */
  readonly before?: number;
  readonly texts: ReadonlyMap<string, string>;
}
