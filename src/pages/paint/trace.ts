import type { Link } from "./annotations.ts";
import type { LaidNode, LaidRun } from "../laid.ts";
import type { Kid, StructureElement } from "./structure.ts";

/** What the earlier pieces of a cut block made of its nodes, so that the next piece goes on with the same. */
export type Trace = Map<LaidNode, TracedElement | TracedText>;

export interface TracedElement {
  readonly kind: "element";
  readonly element: StructureElement;
  /** What holds the content: the element itself, or a link in it. */
  readonly holder: StructureElement;
  readonly link: Link | null;
}

export interface TracedText {
  readonly kind: "text";
  readonly holder: StructureElement;
  /** The place of this text among the holder's kids. */
  readonly slot: Kid[];
  /** The last element inside the lines; it goes on where the next run names the same. */
  inline: InlineElement | null;
}

export interface InlineElement {
  readonly made: NonNullable<LaidRun["element"]>;
  readonly holder: StructureElement;
  readonly link: Link | null;
}
