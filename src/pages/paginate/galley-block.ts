import type { Laid } from "../laid.ts";
import type { PathElement } from "../paint/plan.ts";

/** A block of the galley: laid out, and what the paginator has to know of it. All measures in points. */
export interface GalleyBlock {
  /** Identity in the document. */
  readonly key: string;
  readonly laid: Laid;
  /** From the left edge of the text or of the column. */
  readonly x?: number;
  /** Structure elements around the block, outermost first. */
  readonly path: readonly PathElement[];
  readonly ids?: readonly string[];
  /** Space above and below; nothing of it stands at the top or the foot of a page. */
  readonly before: number;
  readonly after: number;
  /**
   * How the block may be cut at `laid.breaks`: `lines` leaves two lines at least on either side, `rows` anywhere,
   * `never` only if it is taller than a page.
   */
  readonly cut: "lines" | "rows" | "never";
  /** Stands on the page of the next block: headings, captions, table heads, group rows. */
  readonly keepWithNext?: boolean;
  /** Starts a page. */
  readonly breakBefore?: boolean;
  /** Neighbours with the same group stay on one page where they fit on one. */
  readonly group?: string;
  /** May stand below the table that follows it, or at the head of the page on which that table goes on. */
  readonly floats?: boolean;
  /** What became of a block that floats: where it is read, with no height, and lower down, where it is seen. */
  readonly floated?: "read" | "seen";
  /** True for the head of a table that goes on under what floated to the head of the page. */
  readonly again?: boolean;
  /** What stands above the block where it is the first on a page: the head of its table, with "continued". */
  readonly repeat?: Repeat;
  /** Blocks of one flow of columns stand side by side, evenly filled. */
  readonly columns?: ColumnFlow;
  /** Set at the foot of the page, once a page, whatever number of blocks refer to it. */
  readonly notes?: readonly FootNote[];
}

interface Repeat {
  readonly laid: Laid;
  readonly key: string;
  readonly path: readonly PathElement[];
}

export interface ColumnFlow {
  /** Different for two flows that follow each other. */
  readonly key: string;
  readonly count: number;
  /** Of a column, and from one to the next. */
  readonly width: number;
  readonly gap: number;
}

export interface FootNote {
  readonly key: string;
  readonly laid: Laid;
  readonly path: readonly PathElement[];
}

/** Where text stands on a page, from the page's top left corner. */
export interface TextArea {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

export interface Geometry {
  readonly first: TextArea;
  readonly other: TextArea;
  /** Space above the notes at a page's foot. */
  readonly aboveNotes: number;
  /** A last page that holds less than this looks forgotten. */
  readonly scanty: number;
}

/** A block, or the piece of it between two heights, at its place. */
export interface Piece {
  readonly key: string;
  readonly laid: Laid;
  readonly path: readonly PathElement[];
  readonly ids?: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Said before, on an earlier page. */
  readonly repeat: boolean;
}

export interface PlacedPage {
  /** In the order of the galley; column after column, notes last. */
  readonly pieces: readonly Piece[];
}
