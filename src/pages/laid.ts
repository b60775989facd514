/**
 * A block after layout: what is drawn where, and what each piece means. Points from the block's top left corner, y
 * downwards. It depends on the block's content, style, width and language alone, so it may be kept and reused on any
 * page of any pack; and it is plain data, so that it may be kept on disk.
 */
export interface Laid {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly LaidNode[];
  /** Heights below which the block may be cut for the next page, ascending: after a line of text, after a row. */
  readonly breaks: readonly number[];
}

export type LaidNode = LaidElement | LaidText | LaidShape | LaidDrawing;

/** A structure element (ISO 32000-1 14.8.4) around what it holds, in reading order. */
export interface LaidElement {
  readonly kind: "element";
  readonly role: Role;
  readonly attributes?: Attributes;
  readonly children: readonly LaidNode[];
}

export type Role =
  | "Sect"
  | "P"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Caption"
  | "Figure"
  | "Link"
  | "Span"
  | "Note"
  | "Reference"
  | "TOC"
  | "TOCI"
  | "Div";

export interface Attributes {
  readonly alt?: string;
  /** The words a sign stands for. */
  readonly actualText?: string;
  /** What an abbreviation is short for. */
  readonly expansion?: string;
  readonly language?: string;
  readonly scope?: "Row" | "Column";
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly listNumbering?: "Decimal" | "Disc" | "None";
  /** Left, top, right, bottom, in the block's points. */
  readonly box?: readonly [number, number, number, number];
  /** Set on a link: an address, or the id of a block in the same document. */
  readonly target?: { readonly url: string } | { readonly id: string };
}

/** Lines of text; content of the element around it. */
export interface LaidText {
  readonly kind: "text";
  readonly lines: readonly LaidLine[];
}

export interface LaidLine {
  readonly x: number;
  readonly baseline: number;
  readonly top: number;
  readonly bottom: number;
  readonly runs: readonly LaidRun[];
}

/** Glyphs of one face, size and colour. */
export interface LaidRun {
  /** Key of the face in the font store. */
  readonly face: string;
  readonly size: number;
  /** `#RRGGBB`. */
  readonly colour: string;
  /** The characters, as they should be copied out. */
  readonly text: string;
  /** Glyph numbers, and adjustments between them in thousandths of the size, ready for a TJ array. */
  readonly operators: string;
  readonly glyphs: readonly number[];
  readonly width: number;
  /** Role of the run within its line, where it differs from the text around it. */
  readonly element?: { readonly role: Role; readonly attributes: Attributes };
}

/** A rule or a background: an artifact. */
export interface LaidShape {
  readonly kind: "shape";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/**
 * A drawing: finished operators of a content stream, and the faces they use, by key. The operators draw in the block's
 * points, y downwards, so their text needs a matrix that turns it: `1 0 0 -1 x y Tm`. A font goes by its face's key.
 */
export interface LaidDrawing {
  readonly kind: "drawing";
  readonly operators: string;
  readonly glyphs: Readonly<Record<string, readonly number[]>>;
}
