import type { LaidDrawing, LaidRun, LaidShape } from "../laid.ts";
import type { AsciiWriter } from "./ascii-writer.ts";
import { colourOperator } from "./colour.ts";
import type { StructureElement } from "./structure.ts";
import { decimal, textString } from "./syntax.ts";

/**
 * What a stretch of content is, besides the content of a structure element (ISO 32000-1, 14.8.2.2): a rule or a
 * background, a running head or foot, a repeated table head.
 */
const ARTIFACT = {
  layout: "<</Type/Layout>>",
  repeated: "<</Type/Pagination>>",
  Header: "<</Type/Pagination/Subtype/Header>>",
  Footer: "<</Type/Pagination/Subtype/Footer>>",
  Watermark: "<</Type/Pagination/Subtype/Watermark>>",
} as const;

export type ArtifactKind = keyof typeof ARTIFACT;

/**
 * The content stream of one page, as ASCII. Everything goes in between `beginTagged` or `beginArtifact` and the
 * next of these, so that each piece of content stands in exactly one marked-content sequence (ISO 14289-1, 7.1). Takes
 * page points with y downwards, writes y upwards.
 */
export class PageContent {
  /** The element of each sequence, by its number on the page. */
  readonly owners: StructureElement[] = [];
  readonly #height: number;
  readonly #out: AsciiWriter;
  #owner: StructureElement | ArtifactKind | null = null;
  #inText = false;
  #colour = "";
  #face = "";
  #size = 0;

  /** Writes to `out`, from its start. */
  constructor(height: number, out: AsciiWriter) {
    out.clear();
    this.#out = out;
    this.#height = height;
  }

  /** What follows belongs to `element`. Returns the number of the sequence that begins; null where one goes on. */
  beginTagged(element: StructureElement, mode: "text" | "graphics"): number | null {
    if (!this.#turnTo(element, mode)) return null;
    const number = this.owners.push(element) - 1;
    this.#out.put("/");
    this.#out.put(element.role);
    this.#out.put("<</MCID ");
    this.#out.putWhole(number);
    this.#out.put(">>BDC\n");
    return number;
  }

  beginArtifact(kind: ArtifactKind, mode: "text" | "graphics"): void {
    if (this.#turnTo(kind, mode)) this.#out.put(`/Artifact${ARTIFACT[kind]}BDC\n`);
  }

  /** Moves to where a line of text begins. */
  moveTo(x: number, baseline: number): void {
    this.#out.put("1 0 0 1 ");
    this.#putPair(x, this.#height - baseline, " Tm\n");
  }

  /** Shows a run after the one before. `text` where its glyphs alone would be read as something else. */
  show(run: LaidRun, text?: string): void {
    if (run.face !== this.#face || run.size !== this.#size) {
      this.#face = run.face;
      this.#size = run.size;
      this.#out.put(`/${run.face} ${decimal(run.size)} Tf\n`);
    }
    this.#fill(run.colour);
    if (text !== undefined) this.#out.put(`/Span<</ActualText${textString(text)}>>BDC\n`);
    this.#out.put("[");
    this.#out.put(run.operators);
    this.#out.put("]TJ\n");
    if (text !== undefined) this.#out.put("EMC\n");
  }

  /** Fills a rectangle. */
  fillRectangle(shape: Omit<LaidShape, "kind">): void {
    this.#fill(shape.colour);
    this.#putPair(shape.x, this.#height - shape.y - shape.height, " ");
    this.#putPair(shape.width, shape.height, " re f\n");
  }

  /** Draws with the origin at x and y, and y downwards, as the drawing was made. */
  draw(drawing: LaidDrawing, x: number, y: number): void {
    this.#out.put(`q 1 0 0 -1 ${decimal(x)} ${decimal(this.#height - y)} cm\n${drawing.operators}\nQ\n`);
  }

  /** Closes what is open; the stream is complete. Its bytes stay valid until the next page begins. */
  finish(): Uint8Array {
    this.#close();
    return this.#out.bytes;
  }

  /**
   * Ends the open sequence unless it is the wanted one. Sequences lie wholly inside or wholly outside a text object
   * (ISO 32000-1, 14.6.1), hence the two modes.
   */
  #turnTo(owner: StructureElement | ArtifactKind, mode: "text" | "graphics"): boolean {
    const toText = mode === "text";
    if (this.#owner === owner && this.#inText === toText) return false;
    if (this.#owner !== null) this.#out.put("EMC\n");
    if (this.#inText !== toText) this.#out.put(toText ? "BT\n" : "ET\n");
    this.#inText = toText;
    this.#owner = owner;
    return true;
  }

  #close(): void {
    if (this.#owner !== null) this.#out.put("EMC\n");
    if (this.#inText) this.#out.put("ET\n");
    this.#owner = null;
    this.#inText = false;
  }

  #putPair(a: number, b: number, after: string): void {
    this.#out.putDecimal(a);
    this.#out.put(" ");
    this.#out.putDecimal(b);
    this.#out.put(after);
  }

  #fill(colour: string): void {
    if (colour === this.#colour) return;
    this.#colour = colour;
    this.#out.put(`${colourOperator(colour, "fill")}\n`);
  }
}
