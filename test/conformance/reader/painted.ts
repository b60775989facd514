import type { Font } from "./font.ts";
import type { Box } from "./geometry.ts";
import type { Dict } from "./values.ts";

/** A marked-content sequence (ISO 32000-1 14.6). */
export interface Mark {
  readonly tag: string;
  readonly properties: Dict | undefined;
  readonly mcid: number | undefined;
  readonly parent: Mark | undefined;
}

/** What one operator painted on a page. */
export type Painted = PaintedText | PaintedShape;

export interface PaintedText {
  readonly kind: "text";
  readonly mark: Mark | undefined;
  readonly font: Font;
  readonly codes: readonly number[];
  /** The characters that the font's ToUnicode map gives, U+FFFD for a code without any. */
  readonly text: string;
  /** In points, on the page. */
  readonly size: number;
  readonly renderingMode: number;
  /** `#RRGGBB`; undefined where it is not known. */
  readonly colour: string | undefined;
  /** From the first origin to the end of the last advance, between approximate descent and ascent. */
  readonly box: Box;
  readonly clip: Box;
  /** Whether an opaque rectangle was painted over the whole of it later. */
  covered: boolean;
}

export interface PaintedShape {
  readonly kind: "path" | "image" | "shading";
  readonly mark: Mark | undefined;
  readonly box: Box | undefined;
  /** `#RRGGBB` of a path that is filled and opaque. */
  readonly fill?: string | undefined;
  /** Whether the path is one rectangle, so that its box is its shape. */
  readonly isRectangle?: boolean;
}

/** All that a page's content says and does. */
export interface PageContent {
  readonly painted: readonly Painted[];
  readonly marks: readonly Mark[];
  /** Device colour spaces used for painting: `DeviceRGB`, `DeviceGray`, `DeviceCMYK`. */
  readonly deviceColours: ReadonlySet<string>;
  readonly transparent: boolean;
  readonly usedFonts: ReadonlySet<Font>;
  readonly faults: readonly ContentFault[];
}

export interface ContentFault {
  readonly code:
    | "undefined-operator"
    | "unbalanced-marks"
    | "unbalanced-states"
    | "deep-states"
    | "missing-resource"
    | "marks-in-form"
    | "unread-content"
    | "unread-colour";
  readonly says: string;
}

/** The nearest mark around that names a structure element's content. */
export function taggedMark(mark: Mark | undefined): Mark | undefined {
  return mark === undefined || mark.mcid !== undefined ? mark : taggedMark(mark.parent);
}

export function inArtifact(mark: Mark | undefined): boolean {
  return mark !== undefined && (mark.tag === "Artifact" || inArtifact(mark.parent));
}
