import { readCharacterMap } from "./character-map.ts";
import type { Sfnt } from "./sfnt.ts";
import { readSubstitutions } from "./substitutions.ts";
import { hexadecimal, utf16 } from "./syntax.ts";

/** The text a glyph stands for when it is copied or read aloud. */
export type GlyphText = (glyph: number) => string;

/**
 * What each glyph of a face stands for, as a function of the face alone: what was set before, or elsewhere, never
 * changes it. A glyph of several characters stands for the one that `isPlainer`; a glyph without any, for what it is
 * substituted for; and where that is unknown too, for U+FFFD.
 */
export function readGlyphTexts(face: Sfnt): GlyphText {
  const characters = Array.from<number | undefined>({ length: face.glyphCount });
  for (const [character, glyph] of readCharacterMap(face)) {
    const known = characters[glyph];
    if (isText(character) && (known === undefined || isPlainer(character, known))) characters[glyph] = character;
  }
  const texts = characters.map((character) => (character === undefined ? undefined : spelled(character)));
  let substitutesKnown = false;
  return (glyph) => {
    if (texts[glyph] === undefined && !substitutesKnown) {
      addSubstitutes(face, texts);
      substitutesKnown = true;
    }
    return texts[glyph] ?? "\uFFFD";
  };
}

/** A CMap that gives the texts of `glyphs` (ISO 32000-1, 9.10.3). */
export function toUnicodeMap(glyphs: readonly number[], textOf: GlyphText): string {
  const lines = glyphs.map((glyph) => `<${hexadecimal(glyph)}><${utf16(textOf(glyph))}>\n`);
  let map = OPENING;
  for (let i = 0; i < lines.length; i += ENTRIES_A_BLOCK) {
    const block = lines.slice(i, i + ENTRIES_A_BLOCK);
    map += `${block.length} beginbfchar\n${block.join("")}endbfchar\n`;
  }
  return map + CLOSING;
}

/** Substitutes of substitutes too: until nothing new is found. */
function addSubstitutes(face: Sfnt, texts: (string | undefined)[]): void {
  let open = readSubstitutions(face);
  let found: boolean;
  do {
    found = false;
    open = open.filter(({ from, to }) => {
      const parts = from.map((glyph) => texts[glyph]);
      if (parts.includes(undefined)) return true;
      if (texts[to] === undefined) {
        texts[to] = parts.join("");
        found = true;
      }
      return false;
    });
  } while (found);
}

/** Private-use characters would need an ActualText each (ISO 19005-3, 6.2.11.7.3); controls and U+FEFF are no text. */
const isText = (character: number): boolean => {
  const isControl = character < 0x20 || (character >= 0x7f && character < 0xa0);
  const isPrivate = (character >= 0xe000 && character <= 0xf8ff) || character >= 0xf0000;
  return !isControl && !isPrivate && character !== 0xfeff && character !== 0xfffe;
};

/** The lower number, but a quotation mark before the modifier letter that looks like it (U+02B0 to U+02FF). */
const isPlainer = (one: number, other: number): boolean =>
  isModifier(one) === isModifier(other) ? one < other : isModifier(other);

const isModifier = (character: number): boolean => character >= 0x2b0 && character <= 0x2ff;

/** Latin ligatures (U+FB00 to U+FB06) as their letters. */
const spelled = (character: number): string => {
  const text = String.fromCodePoint(character);
  return character >= 0xfb00 && character <= 0xfb06 ? text.normalize("NFKD") : text;
};

const ENTRIES_A_BLOCK = 100;
const OPENING = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
`;
const CLOSING = `endcmap
CMapName currentdict/CMap defineresource pop
end
end`;
