import type { Place } from "../../problem.ts";
import type { Attributes } from "../laid.ts";
import { type PdfObjects, type Ref, refer } from "./objects.ts";
import type { StructureElement } from "./structure.ts";
import { decimal, textString } from "./syntax.ts";

/** A link that is being painted: its element, and what its text has said so far. */
export interface Link {
  readonly element: StructureElement;
  readonly target: NonNullable<Attributes["target"]>;
  /** What is said of it in place of its text. */
  readonly alt: string | undefined;
  text: string;
  /** Where it is written. */
  readonly place: Place;
}

/** The part of a link that stands on one line; it becomes one annotation. */
export interface LinkPiece {
  readonly ref: Ref;
  readonly page: Ref;
  readonly link: Link;
  /** Left, bottom, right, top on the page. */
  rectangle: readonly [number, number, number, number];
}

/** Writes a link annotation; `parentKey` is its number in the parent tree (ISO 14289-1, 7.18.5). */
export function writeAnnotation(file: PdfObjects, piece: LinkPiece, parentKey: number): void {
  const { ref, page, link, rectangle } = piece;
  file.write(
    ref,
    `<</Type/Annot/Subtype/Link/F ${PRINT}/Border[0 0 0]/Rect[${rectangle.map(decimal).join(" ")}]/P ${refer(page)}` +
      `/StructParent ${parentKey}/Contents${textString(descriptionOf(link))}${destination(link.target)}>>`,
  );
}

const destination = (target: Link["target"]): string =>
  "id" in target ? `/Dest${textString(target.id)}` : `/A<</S/URI/URI${textString(asciiAddress(target.url))}>>`;

const descriptionOf = ({ alt, text, target }: Link): string =>
  alt || text.replace(/\s+/g, " ").trim() || ("id" in target ? target.id : target.url);

/** An address in ASCII (ISO 32000-1, 12.6.4.7); what is escaped already stays so. */
const asciiAddress = (url: string): string =>
  Buffer.from(url)
    .toString("latin1")
    .replace(/[^\x21-\x7e]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

/** Bit of /F (ISO 32000-1, table 165): printed, and nothing else (ISO 19005-3, 6.3.2). */
const PRINT = 4;
