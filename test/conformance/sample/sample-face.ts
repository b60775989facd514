import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";
import { create, type Font } from "fontkit";
import type { Body } from "./write-pdf.ts";

const FILE = "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf";
const bytes = readFileSync(createRequire(import.meta.url).resolve(FILE));
const program = deflateSync(bytes);
const face = create(bytes) as Font;

const hex = (number: number): string => number.toString(16).padStart(4, "0");

/** A whole face embedded under glyph numbers, and the codes of what was set in it. */
export class SampleFace {
  readonly #characters = new Map<number, string>();

  /** A text as a hexadecimal string of glyph numbers. */
  shown(text: string): string {
    const codes = Array.from(text, (character) => {
      const { id } = face.glyphForCodePoint(character.codePointAt(0) ?? 0);
      this.#characters.set(id, character);
      return hex(id);
    });
    return `<${codes.join("")}>`;
  }

  /** In points. */
  width(text: string, size: number): number {
    return Array.from(text, (character) => face.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth).reduce(
      (sum, advance) => sum + (advance / face.unitsPerEm) * size,
      0,
    );
  }

  /** The objects of the font, `font` first of all. */
  objects(): readonly (readonly [string, Body])[] {
    const used = [...this.#characters].sort(([a], [b]) => a - b);
    const widths = used.map(
      ([id]) => `${id} [${Math.round((face.getGlyph(id).advanceWidth * 1000) / face.unitsPerEm)}]`,
    );
    const pairs = used.map(([id, character]) => `<${hex(id)}> <${hex(character.codePointAt(0) ?? 0)}>`);
    const name = "/ABCDEF+SourceSans3";
    return [
      [
        "font",
        `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [{cid-font}] /ToUnicode {to-unicode} >>`,
      ],
      [
        "cid-font",
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDToGIDMap /Identity /FontDescriptor {descriptor} ` +
          `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [${widths.join(" ")}] >>`,
      ],
      [
        "descriptor",
        `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [-500 -400 1500 1200] /ItalicAngle 0 /Ascent 984 ` +
          `/Descent -273 /CapHeight 660 /StemV 80 /FontFile2 {font-program} >>`,
      ],
      ["font-program", { dict: `/Filter /FlateDecode /Length1 ${bytes.length}`, data: program }],
      [
        "to-unicode",
        {
          dict: "",
          data:
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sample def /CMapType 2 def\n" +
            `1 begincodespacerange <0000> <ffff> endcodespacerange\n${pairs.length} beginbfchar\n${pairs.join("\n")}\nendbfchar\n` +
            "endcmap end end",
        },
      ],
    ];
  }
}
