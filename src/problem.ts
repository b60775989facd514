/**
 * Where a mistake stands. `file` is relative to the project folder; `line` and `column` count from 1 and `column`
 * counts characters. `table`, `row` and `field` name the cell in the reader's own terms.
 */
export interface Place {
  readonly file: string;
  /** In a workbook, the sheet and the cell's name there, such as `B7`; line and column are then its row and column. */
  readonly sheet?: string;
  readonly cell?: string;
  readonly line?: number;
  readonly column?: number;
  readonly table?: string;
  readonly row?: string;
  readonly field?: string;
}

/** `error` stops the build; `warning` asks for a look; `note` only informs (an empty section, a theme without a pack). */
export type Severity = "error" | "warning" | "note";

/** A mistake someone can mend: where it is, why it is one, what stood there, what was wanted, what to do. */
export interface Problem {
  readonly severity: Severity;
  /** A stable name for programs and tests, such as `number-expected`. */
  readonly code: string;
  readonly place: Place;
  /** One sentence, without the place, that a desk officer understands. */
  readonly reason: string;
  readonly found?: string;
  readonly wanted?: string;
  readonly advice?: string;
  /**
   * What is lacking, where others may find the same lacking elsewhere: a table, a field or relation as
   * `funding.amount`, a phrase as `wording.en.heading.money`. A mistake in one name is told once by it.
   */
  readonly about?: readonly string[];
  /** Where mistakes stood that come of this one, and are not told. */
  readonly leftOut?: readonly Place[];
}

/** What every stage returns: its result, as far as it got, and all that was wrong with its input. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export const isError = (problem: Problem): boolean => problem.severity === "error";

/**
 * Finds line and column, both counted from 1, of an offset into `text` (in UTF-16 units, as string indices are). A line
 * ends with CR LF, LF or CR; a column counts characters (code points), so a letter outside the basic plane is one.
 * Quick when asked for places near the one before.
 */
export function positionsIn(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  const lineBreak = /\r\n|\n|\r/g;
  while (lineBreak.test(text)) starts.push(lineBreak.lastIndex);
  const onlyBasicPlane = !/[\uD800-\uDBFF]/.test(text);
  let index = 0;
  return (offset) => {
    while (offset < starts[index]!) index -= 1;
    while (index + 1 < starts.length && starts[index + 1]! <= offset) index += 1;
    const start = starts[index]!;
    const before = onlyBasicPlane ? offset - start : Array.from(text.slice(start, offset)).length;
    return { line: index + 1, column: before + 1 };
  };
}
