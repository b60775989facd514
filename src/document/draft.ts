import type { Block, Columns, Contents, Heading, Inline, Keep } from "./document.ts";

/**
 * A block on its way into the document. Headings have no number and no final id yet, captions no label, cross-references
 * no text and the contents no entries: these depend on the whole pack and are settled by `number` and `resolve`.
 */
export type Draft = Leaf | DraftHeading | DraftContents | DraftColumns | DraftColumn | DraftKeep;

/** A block that looks the same as a draft and in the document. */
export type Leaf = Exclude<Block, Heading | Contents | Columns | Keep>;

export interface DraftHeading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  /** The id that the template gives it, as in `## Funding {#funding}`. */
  readonly id?: string;
  /** False for the title of a container, which is no section of the pack. */
  readonly numbered: boolean;
  readonly content: readonly Inline[];
}

export interface DraftContents {
  readonly kind: "contents";
  readonly title: readonly Inline[];
}

export interface DraftColumns {
  readonly kind: "columns";
  readonly columns: readonly DraftColumn[];
}

export interface DraftColumn {
  readonly kind: "column";
  readonly blocks: readonly Draft[];
}

export interface DraftKeep {
  readonly kind: "keep";
  readonly blocks: readonly Draft[];
}
