/**
 * Where a mistake stands. `file` is relative to the project folder; `line` and `column` count from 1 and `column`
 * counts characters. `table`, `row` and `field` name the cell in the reader's own terms.
 */
export interface Place {
  readonly file: string;
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
}

/** What every stage returns: its result, as far as it got, and all that was wrong with its input. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export const isError = (problem: Problem): boolean => problem.severity === "error";
