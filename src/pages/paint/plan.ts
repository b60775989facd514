import type { Place } from "../../problem.ts";
import type { Attributes, Laid, Role } from "../laid.ts";

/**
 * Everything that goes into one file, already placed: what `paint` turns into bytes. Points; x and y from the page's
 * top left corner, y downwards. The same plan gives the same bytes.
 */
export interface PaintPlan {
  readonly title: string;
  /** BCP 47, of everything that does not say otherwise. */
  readonly language: string;
  readonly author?: string;
  readonly subject?: string;
  /** An instant, such as `2026-11-21T00:00:00Z`: date of creation, of change and of the attachments. */
  readonly date: string;
  readonly pages: readonly PaintPage[];
  /** Bookmarks in reading order. */
  readonly outline: readonly OutlineEntry[];
  readonly attachments: readonly Attachment[];
  /**
   * TrueType files by the key that runs and drawings name. A key is made of letters, digits and hyphens: it is also the
   * name of the font in content streams, so that operators can be kept from one document to the next. Keep the same
   * array of bytes from plan to plan: what was learned of a face is kept with it.
   */
  readonly faces: ReadonlyMap<string, Uint8Array>;
  /** False for a draft: the file then makes no claim, and what would contradict one is only warned of. */
  readonly conformance: boolean;
  /** Where the pack is written, for problems whose item has no place of its own. */
  readonly place: Place;
}

export interface PaintPage {
  readonly width: number;
  readonly height: number;
  /** In reading order; painted in this order after `artifacts`. */
  readonly items: readonly PaintItem[];
  readonly artifacts: readonly PageArtifact[];
}

/** A block, or a piece of one, at its place on a page. */
export interface PaintItem {
  readonly laid: Laid;
  /** Where the left edge of the block and the top of this piece of it stand on the page. */
  readonly x: number;
  readonly y: number;
  /**
   * The cut, in the block's heights: what stands from `from` (0 where absent) down to `to` (its height where absent);
   * from top to bottom it is no cut. A line belongs to the piece that holds its middle; shapes are cut; a drawing stands whole in the piece that holds the
   * top of the element around it.
   */
  readonly from?: number;
  readonly to?: number;
  /** Identity of the block in the document: pieces with an equal key, in order, continue the same structure elements. */
  readonly key: string;
  /**
   * Elements around the block, outermost first, below the document itself: the list of an item, the table and body of a
   * row. An equal key is the same element wherever it appears.
   */
  readonly path: readonly PathElement[];
  /** What links and bookmarks lead to; they lead to the top of the first piece that bears the id. */
  readonly ids?: readonly string[];
  /** A repeated table head, a line "continued": painted, but told to no reader again. */
  readonly repeat?: boolean;
  /** Where the block is written, for problems. */
  readonly place?: Place;
}

export interface PathElement {
  readonly key: string;
  readonly role: Role;
  readonly attributes?: Attributes;
}

/** Running heads and feet, and a column to write notes in: shown on the page, no part of what is read. Links in them do not work. */
export interface PageArtifact {
  readonly laid: Laid;
  readonly x: number;
  readonly y: number;
  readonly subtype: "Header" | "Footer" | "Watermark" | "layout";
}

export interface OutlineEntry {
  readonly title: string;
  /** From 1; an entry belongs to the nearest one above it of a lower level. */
  readonly level: number;
  /** An id that an item bears. */
  readonly target: string;
}

/** A file inside the file (ISO 19005-3, 6.8). */
export interface Attachment {
  /** With its extension, such as `facts.csv`; different from the others'. */
  readonly name: string;
  readonly mimeType: string;
  readonly description: string;
  /** What the file is to the document (ISO 19005-3, annex E). */
  readonly relationship: "Source" | "Data" | "Alternative" | "Supplement" | "Unspecified";
  readonly bytes: Uint8Array;
}
