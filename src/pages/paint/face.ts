import { readSfnt, type Sfnt } from "./sfnt.ts";
import { type GlyphText, readGlyphTexts } from "./to-unicode.ts";

/** A face that may be embedded, with what each of its glyphs stands for. */
export interface Face {
  readonly sfnt: Sfnt;
  readonly textOf: GlyphText;
  /** What embedding made of it for other documents that use the same glyphs. */
  readonly programs: Map<string, FontProgram>;
}

/** A part of a face, ready for a file. */
export interface FontProgram {
  /** Six capitals that differ with the glyphs (ISO 32000-1, 9.6.4). */
  readonly tag: string;
  readonly deflated: Buffer;
  readonly length: number;
  readonly toUnicode: Buffer;
  /** The operand of `/W`. */
  readonly widths: string;
}

/** Why a face cannot be used. */
export type Refusal = "not-truetype" | "embedding-forbidden";

/** Opens a face, once for each array of bytes. */
export function openFace(bytes: Uint8Array): Face | Refusal {
  let face = opened.get(bytes);
  if (face === undefined) {
    face = open(bytes);
    opened.set(bytes, face);
  }
  return face;
}

const opened = new WeakMap<Uint8Array, Face | Refusal>();

function open(bytes: Uint8Array): Face | Refusal {
  const sfnt = readSfnt(bytes);
  if (!sfnt) return "not-truetype";
  // Only parts of faces are embedded, so a licence for the whole alone is none.
  if (sfnt.embedding !== "allowed") return "embedding-forbidden";
  return { sfnt, textOf: readGlyphTexts(sfnt), programs: new Map() };
}
