import type { Place, Problem } from "../../problem.ts";
import type { LinkPiece } from "./annotations.ts";
import type { AsciiWriter } from "./ascii-writer.ts";
import type { PageContent } from "./content.ts";
import type { DocumentFonts } from "./document-fonts.ts";
import type { PdfObjects, Ref } from "./objects.ts";
import type { Structure } from "./structure.ts";
import type { Trace } from "./trace.ts";

/** What one document gathers while its pages are painted. */
export interface Painting {
  readonly file: PdfObjects;
  readonly fonts: DocumentFonts;
  readonly structure: Structure;
  readonly links: LinkPiece[];
  /** Where each id leads. */
  readonly destinations: Map<string, Destination>;
  /** Of blocks that are cut, by their key. */
  readonly traces: Map<string, Trace>;
  readonly problems: Problem[];
  /** Where each page's content is gathered, one after the other. */
  readonly out: AsciiWriter;
  /** For problems of what has no place of its own. */
  readonly place: Place;
}

/** A page while it is painted, and what is known of it after. */
export interface PaintedPage {
  readonly ref: Ref;
  readonly width: number;
  readonly height: number;
  readonly content: PageContent;
  readonly annotations: Ref[];
}

/** A point on a page, y upwards. */
export interface Destination {
  readonly page: Ref;
  readonly left: number;
  readonly top: number;
}
