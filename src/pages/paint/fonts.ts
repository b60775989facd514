import { createHash } from "node:crypto";
import type { Face, FontProgram } from "./face.ts";
import { type PdfObjects, type Ref, refer } from "./objects.ts";
import { subsetFace } from "./subset.ts";
import { decimal } from "./syntax.ts";
import { toUnicodeMap } from "./to-unicode.ts";

/** A face in one document, and which of its glyphs are shown there: one entry a glyph, 1 where it is. */
export interface UsedFace {
  readonly key: string;
  readonly face: Face;
  readonly used: Uint8Array;
}

/** Embeds the faces; returns the font resources of every page. */
export function writeFonts(file: PdfObjects, faces: Iterable<UsedFace>): string {
  const entries = [...faces].map((face) => `/${face.key} ${refer(writeFont(file, face))}`);
  return `<<${entries.join("")}>>`;
}

/** A composite font whose codes are glyph numbers (ISO 32000-1, 9.7; ISO 14289-1, 7.21.3). */
function writeFont(file: PdfObjects, { face, used }: UsedFace): Ref {
  const program = programOf(file, face, used);
  const { metrics, postScriptName } = face.sfnt;
  const name = `${program.tag}+${postScriptName}`;
  const data = file.addDeflated(program.deflated, `/Length1 ${program.length}`);
  const toUnicode = file.addDeflated(program.toUnicode);
  const flags = SYMBOLIC | (metrics.fixedPitch ? FIXED_PITCH : 0) | (metrics.italicAngle === 0 ? 0 : ITALIC);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${metrics.box.map(decimal).join(" ")}]` +
      `/ItalicAngle ${decimal(metrics.italicAngle)}/Ascent ${decimal(metrics.ascent)}` +
      `/Descent ${decimal(metrics.descent)}/CapHeight ${decimal(metrics.capHeight)}` +
      `/XHeight ${decimal(metrics.xHeight)}/StemV ${stemWidth(metrics.weight)}/FontFile2 ${refer(data)}>>`,
  );
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${refer(descriptor)}/W ${program.widths}/CIDToGIDMap/Identity>>`,
  );
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
      `/DescendantFonts[${refer(descendant)}]/ToUnicode ${refer(toUnicode)}>>`,
  );
}

/** The part of the face that holds `used`; the same glyphs give the same part, so it is made once. */
function programOf(file: PdfObjects, face: Face, used: Uint8Array): FontProgram {
  const hash = createHash("sha256").update(used).digest();
  const key = `${file.level} ${hash.toString("base64")}`;
  const known = face.programs.get(key);
  if (known) return known;

  const glyphs = [...used.keys()].filter((glyph) => used[glyph]);
  const data = subsetFace(face.sfnt, used);
  const program: FontProgram = {
    tag: [...hash.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join(""),
    deflated: file.deflate(data),
    length: data.length,
    toUnicode: file.deflate(Buffer.from(toUnicodeMap(glyphs, face.textOf))),
    widths: widthsOf(glyphs, face),
  };
  if (face.programs.size >= PROGRAMS_KEPT) face.programs.clear();
  face.programs.set(key, program);
  return program;
}

/** Runs of neighbours, each under its first glyph: `[3[250 500]12[333]]` (ISO 32000-1, 9.7.4.3). */
function widthsOf(glyphs: readonly number[], face: Face): string {
  let widths = "";
  let previous = -2;
  for (const glyph of glyphs) {
    const width = decimal(face.sfnt.advance(glyph));
    widths += glyph === previous + 1 ? ` ${width}` : `${previous < 0 ? "" : "]"}${glyph}[${width}`;
    previous = glyph;
  }
  return `[${widths}${previous < 0 ? "" : "]"}]`;
}

/** TrueType files do not say it; the usual estimate, which readers need only to imitate a missing font. */
const stemWidth = (weight: number): number => Math.round(50 + (weight / 65) ** 2);

/** Bits of /Flags (ISO 32000-1, table 123). Glyph numbers are no standard encoding, hence symbolic. */
const FIXED_PITCH = 1;
const SYMBOLIC = 4;
const ITALIC = 64;
/** For each face: tens of kilobytes apiece. */
const PROGRAMS_KEPT = 64;
