/** A workbook as far as tables need it: what its cells hold, and what a person does not see of them. Plain data. */
export interface Workbook {
  /** Of all its sheets, in order. */
  readonly names: readonly string[];
  /** Those that were wanted. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  /** Rows from the first on, each as long as the widest; null where a cell is empty. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly merged: readonly Merged[];
  /** Counted from 1, in order. */
  readonly hiddenRows: readonly number[];
}

/** What a cell holds: of a formula what it last gave. */
export interface SheetCell {
  readonly text: string;
  /** Set on a number, a day, true or false that is stored as such: `text` is what Table Schema writes by default. */
  readonly stored?: true;
  /** What is wrong with it: an error of a formula, a formula that was never reckoned, a share shown as per cent. */
  readonly fault?: "error" | "unreckoned" | "percent";
}

/** A block of cells that is shown as one; all counted from 1, both ends part of it. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
