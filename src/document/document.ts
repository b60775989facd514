import type { Graphic } from "../filling/graphic.ts";

/**
 * A finished pack without a page yet: numbered, cross-referenced, in its language, as plain JSON. Every renderer reads
 * this and decides nothing that stands here.
 */
export interface BriefingDocument {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** BCP 47. */
  readonly language: string;
  /** The sheet it is printed on; A4 where absent. */
  readonly paper?: "A4" | "A5" | "Letter";
  readonly masthead: Masthead;
  readonly furniture: Furniture;
  readonly blocks: readonly Block[];
}

/** The top of the first page. `lines` is the edition block: its first line stands out. */
export interface Masthead {
  readonly series: string;
  readonly kind: string;
  readonly lines: readonly string[];
}

/**
 * What stands at the head and foot of the pages. `page` holds `{page}` and `{pages}`, `continued` holds `{label}`: the
 * only blanks a renderer fills in.
 */
export interface Furniture {
  readonly name: string;
  readonly edition: string;
  /** The head of a page inside a section, with the blanks `{name}` and `{section}`; the name alone where absent. */
  readonly section?: string;
  readonly marking?: string;
  /** What the marks on the pages mean. */
  readonly legend: readonly Inline[];
  readonly page: string;
  /** The heading of a column for notes beside the text of each page; there is none where absent. */
  readonly notes?: string;
  readonly continued: string;
}

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly children: readonly Inline[] }
  | { readonly kind: "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly url: string; readonly children: readonly Inline[] }
  /** Superior source numbers; each leads to the entry `source-N`. */
  | { readonly kind: "cite"; readonly numbers: readonly number[] }
  /** A sign with the words that stand for it, for readers who hear the page. */
  | { readonly kind: "mark"; readonly mark: "disputed" | "stale" | "unconfirmed" | "unsourced"; readonly text: string }
  | { readonly kind: "passage"; readonly language: string; readonly children: readonly Inline[] }
  /** Left out for filling in: so many characters long. `text` is what a reader hears in its place. */
  | { readonly kind: "gap"; readonly length: number; readonly text: string }
  /** Leads to the block with this id, such as `Table 3`. */
  | { readonly kind: "see"; readonly id: string; readonly text: string }
  | { readonly kind: "break" };

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | Facts
  | Strip
  | Questions
  | FillIn
  | Contents
  | Sources
  | Columns
  | Keep
  | PageBreak;

export interface Heading {
  readonly kind: "heading";
  readonly id: string;
  /** 1 for a section of the pack; the pack's title is not a heading. */
  readonly level: 1 | 2 | 3;
  /** Such as `3` or `3.1`; absent where headings of this level are not numbered. */
  readonly number?: string;
  readonly content: readonly Inline[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly role: "text" | "note" | "lead";
  readonly content: readonly Inline[];
}

export interface List {
  readonly kind: "list";
  /**
   * `summary` numbered lines set large, `compact` items set small in two columns; `card` items to be read from the hand,
   * each with a line of small print in a list of its own, the last of which is to be ticked.
   */
  readonly role: "text" | "summary" | "compact" | "card";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** What is printed before the item: `3.` or `•`. */
  readonly label: string;
  readonly content: readonly Inline[];
  readonly children?: readonly List[];
}

export interface Table {
  readonly kind: "table";
  readonly id: string;
  readonly caption?: Caption;
  /** Heads a column at the left in which the groups stand, beside their rows; above them where absent. */
  readonly aside?: readonly Inline[];
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly note?: readonly Inline[];
}

/** A chart or a map. One without a caption has no number. */
export interface Figure {
  readonly kind: "figure";
  readonly id: string;
  readonly caption?: Caption;
  readonly graphic: Graphic;
  /** What the figure shows, in whole sentences, for readers who hear the page. */
  readonly alt: string;
  /** Sources, as-of dates, and what has to be known to read it. */
  readonly note?: readonly Inline[];
}

/** `label` is the number (`Table 3`, `Figure 1`), `title` says the finding, `subtitle` unit and scope. */
export interface Caption {
  readonly label: string;
  readonly title: readonly Inline[];
  readonly subtitle?: readonly Inline[];
}

export interface Column {
  readonly heading: readonly Inline[];
  readonly align: "start" | "end" | "decimal";
  /** Relative width; absent where content decides. */
  readonly width?: number;
  readonly headsRow: boolean;
}

export type TableRow =
  | { readonly kind: "group"; readonly label: readonly Inline[] }
  | {
      readonly kind: "row";
      readonly cells: readonly (readonly Inline[])[];
      readonly strong: boolean;
      readonly indent: number;
    };

/** A box of labelled facts. */
export interface Facts {
  readonly kind: "facts";
  readonly id: string;
  readonly title: readonly Inline[];
  readonly rows: readonly { readonly label: readonly Inline[]; readonly value: readonly Inline[] }[];
}

/** Figures that stand out, side by side. */
export interface Strip {
  readonly kind: "strip";
  readonly cells: readonly {
    readonly value: readonly Inline[];
    readonly unit?: readonly Inline[];
    readonly label: readonly Inline[];
    readonly note?: readonly Inline[];
  }[];
}

/** Questions with lines to write on, or with the answer in their place. */
export interface Questions {
  readonly kind: "questions";
  readonly items: readonly {
    /** Such as `3.` */
    readonly label: string;
    readonly content: readonly Inline[];
    readonly lines: number;
    readonly answer?: readonly Inline[];
  }[];
}

/** Labels on one line, each with room behind it to write in; the first has twice as much. */
export interface FillIn {
  readonly kind: "fill-in";
  readonly labels: readonly (readonly Inline[])[];
}

/** Leads to headings; page numbers come with the pages. */
export interface Contents {
  readonly kind: "contents";
  readonly title: readonly Inline[];
  readonly entries: readonly { readonly id: string; readonly number?: string; readonly content: readonly Inline[] }[];
}

export interface Sources {
  readonly kind: "sources";
  readonly entries: readonly {
    /** `source-N`. */
    readonly id: string;
    readonly number: number;
    readonly content: readonly Inline[];
    readonly url?: string;
  }[];
}

/** Two columns side by side, the first the wider; they stay on one page. */
export interface Columns {
  readonly kind: "columns";
  readonly columns: readonly (readonly Block[])[];
}

/** Blocks that stay on one page where they fit on one. */
export interface Keep {
  readonly kind: "keep";
  readonly blocks: readonly Block[];
}

export interface PageBreak {
  readonly kind: "page-break";
}
