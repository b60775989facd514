import type { PartialDate } from "./date.ts";
import type { Descriptor } from "./descriptor.ts";

/** A typed cell. Empty cells are null, whatever the type of their field. */
export type Value = string | number | boolean | PartialDate | readonly string[] | null;

/** `table/key`; parts of a composite key are joined with `|`. */
export type RowId = string;

/** `table/key.field`. */
export type FactId = string;

export interface Row {
  readonly id: RowId;
  readonly table: string;
  readonly key: string;
  readonly file: string;
  /** The sheet of a workbook: there `line` is the row's number. */
  readonly sheet?: string;
  readonly line: number;
  readonly values: Readonly<Record<string, Value>>;
  /**
   * Rows reached by each relation of the table; absent where there is none. Those that a list names stand in the order
   * of the list, those that refer to this row in the order of their table.
   */
  readonly related: Readonly<Record<string, readonly RowId[]>>;
  /** Keys in the sources table. */
  readonly sources: readonly string[];
  readonly asOf: PartialDate | null;
}

/** What one or more sources give for one field of one row. */
export interface Reading {
  /** The row of the readings table it comes from. */
  readonly row: RowId;
  readonly value: Value;
  /** The value in words, for print. */
  readonly label: string;
  readonly sources: readonly string[];
  /** When the sources that give it appeared, as far as is known. */
  readonly published: PartialDate | null;
  readonly preferred: boolean;
}

/** A point on which sources differ, said in words in a row of the disputes table. */
export interface Dispute {
  readonly row: RowId;
  /** The rows and the single facts it touches. */
  readonly rows: readonly RowId[];
  readonly facts: readonly FactId[];
}

/** All tables, typed and linked. Plain data: it can be hashed, cloned and written down. */
export interface Facts {
  readonly descriptor: Descriptor;
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  readonly rows: ReadonlyMap<RowId, Row>;
  /** The readings of a fact, for facts that have more than one value. */
  readonly readings: ReadonlyMap<FactId, readonly Reading[]>;
  readonly disputes: readonly Dispute[];
  /** The date of the newest fact: of the as-of dates and of the dates at which sources appeared. */
  readonly newest: PartialDate | null;
  /** The tables of which rows may be missing, since they could not be read, where there are any. */
  readonly incomplete?: ReadonlySet<string>;
  /** Set on the facts as they could have been known at a date: rows that the tables have may be missing. */
  readonly asOf?: PartialDate;
  /** Set on the facts as an audience may see them: tables, fields and rows may be missing. */
  readonly audience?: string;
}
