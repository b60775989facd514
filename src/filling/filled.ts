import type { Graphic } from "./graphic.ts";
import type { FactId, RowId } from "../facts/facts.ts";
import type { Pack } from "../packs/pack.ts";

/**
 * A template after filling. In `markdown`, and in every `Rich`, whatever came out of a cell, a phrase or a helper is a
 * placeholder: U+E000, an index into `placed`, U+E001. So the Markdown parser never sees data, and no cell can become
 * markup, whatever it holds.
 */
export interface Filled {
  readonly pack: Pack;
  readonly title: Rich;
  readonly subtitle?: Rich;
  readonly markdown: string;
  readonly placed: readonly Placed[];
  /** Every fact read while filling, once each, in order of first reading. */
  readonly reads: readonly FactRead[];
  /** Keys of the cited sources; a source's number is its index plus one. */
  readonly sources: readonly string[];
}

/** Inline Markdown in which placeholders stand for everything that is not the template's own text. */
export type Rich = string;

export const PLACE_OPEN = "\uE000";
export const PLACE_CLOSE = "\uE001";

export interface FactRead {
  readonly fact: FactId;
  readonly row: RowId;
  /** False for a fact that only decided something: a filter, a condition, an order. */
  readonly printed: boolean;
}

export type Placed = PlacedInline | PlacedBlock;

/** Stands inside a line. */
export type PlacedInline =
  | { readonly kind: "text"; readonly text: string; readonly fact?: FactId }
  /** Text in another language than the pack's, where a translation is missing or a name is quoted. */
  | { readonly kind: "passage"; readonly text: string; readonly language: string; readonly fact?: FactId }
  | { readonly kind: "link"; readonly text: string; readonly url: string; readonly fact?: FactId }
  /** Source numbers, ascending. */
  | { readonly kind: "cite"; readonly numbers: readonly number[] }
  | { readonly kind: "mark"; readonly mark: FactMark; readonly text: string }
  /** Left out for filling in: so many characters long, with the words in which a reader hears it. */
  | { readonly kind: "gap"; readonly length: number; readonly text: string }
  /** The number, title or page of a figure, table or section elsewhere in the pack, by its id. */
  | { readonly kind: "see"; readonly id: string };

/** Sources differ on it; it is older than its table allows; it rests on one weak source, or on none that is named. */
export type FactMark = "disputed" | "stale" | "unconfirmed" | "unsourced";

/** Stands alone, between paragraphs. `open` and `close` enclose blocks that belong together. */
export type PlacedBlock =
  | { readonly kind: "open"; readonly container: Container; readonly title?: Rich }
  | { readonly kind: "close" }
  | ({ readonly kind: "table" } & PlacedTable)
  | ({ readonly kind: "figure" } & PlacedFigure)
  | {
      readonly kind: "facts";
      readonly title: Rich;
      readonly rows: readonly { readonly label: Rich; readonly value: Rich }[];
    }
  | { readonly kind: "strip"; readonly cells: readonly StripCell[] }
  /** Each with lines to write on, or in their place the answer. */
  | { readonly kind: "questions"; readonly items: readonly AskedQuestion[] }
  /** Labels with room behind them to write in, on one line. */
  | { readonly kind: "fill-in"; readonly labels: readonly Rich[] }
  /** A line of the edition block at the top of the first page, wherever it stands. */
  | { readonly kind: "imprint"; readonly line: Rich }
  | { readonly kind: "contents"; readonly title: Rich }
  /** The cited sources in order of their numbers; an entry's text as the template words it. */
  | {
      readonly kind: "sources";
      readonly entries: readonly { readonly number: number; readonly text: Rich; readonly url?: string }[];
    }
  | { readonly kind: "page-break" };

/**
 * `columns` holds `column`s, side by side; `summary` a list of numbered lines set large; `compact` lists set small
 * in two columns; `card` a list to be read from the hand; `note` small print; `keep` blocks that stay on one page.
 */
export type Container = "columns" | "column" | "summary" | "compact" | "card" | "note" | "keep";

export interface AskedQuestion {
  readonly content: Rich;
  readonly lines: number;
  readonly answer?: Rich;
}

export interface StripCell {
  readonly value: Rich;
  readonly unit?: Rich;
  readonly label: Rich;
  readonly note?: Rich;
}

export interface PlacedTable {
  readonly id: string;
  /** The finding, printed above the table. */
  readonly title?: Rich;
  /** Unit and scope, printed below the title. */
  readonly subtitle?: Rich;
  readonly note?: Rich;
  /** Heads a column at the left in which the groups stand, beside their rows; above them where absent. */
  readonly aside?: Rich;
  readonly columns: readonly PlacedColumn[];
  readonly rows: readonly PlacedTableRow[];
}

/** A chart or a map; its words are already in the pack's language. */
export interface PlacedFigure {
  readonly id: string;
  /** The finding, printed above the figure; a figure without title and subtitle has no number. */
  readonly title?: Rich;
  /** Unit and scope, printed below the title. */
  readonly subtitle?: Rich;
  /** Sources and as-of dates, printed below the figure. */
  readonly note?: Rich;
  readonly graphic: Graphic;
  /** What the figure shows, in whole sentences. */
  readonly alt: string;
  /** The facts drawn, once each. */
  readonly facts: readonly FactId[];
}

export interface PlacedColumn {
  readonly heading: Rich;
  readonly align: "start" | "end" | "decimal";
  /** Relative width; columns without one are sized by their content. */
  readonly width?: number;
  /** The cells of this column head their rows. */
  readonly headsRow: boolean;
}

export type PlacedTableRow =
  | { readonly kind: "group"; readonly label: Rich }
  | { readonly kind: "row"; readonly cells: readonly Rich[]; readonly strong?: boolean; readonly indent?: number };
