/** A workbook to be written: plain data. The first row of each sheet is its header. */
export interface NewWorkbook {
  readonly title: string;
  readonly sheets: readonly NewSheet[];
}

export interface NewSheet {
  /** As `sheetNames` makes them. */
  readonly name: string;
  readonly columns: readonly NewColumn[];
  readonly rows: readonly (readonly NewCell[])[];
  /** Set on a sheet that holds what others choose from, and nothing of its own. */
  readonly hidden?: true;
}

export interface NewColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Set where whatever is typed is text, so that a spreadsheet program makes no day of 1/2 and no sum of =A1. */
  readonly isText: boolean;
  /** Set where a long text goes on in further lines of its cell; it is cut off by the next cell otherwise. */
  readonly isWrapped?: true;
  readonly choices?: Choices;
}

/** What a drop-down offers: the cells of a column, from its second row on, in this many rows. */
export interface Choices {
  readonly sheet: string;
  /** Counted from 1. */
  readonly column: number;
  readonly rows: number;
  /** Whether anything else may be entered after a warning. */
  readonly open: boolean;
}

/** A text, a number, a day as `2012-11-12`, or nothing. */
export type NewCell = string | number | { readonly day: string } | null;
