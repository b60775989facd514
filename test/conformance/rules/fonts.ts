import type { Font } from "../reader/font.ts";
import type { Reading } from "../reader/reading.ts";
import type { Found, Rule } from "./rule.ts";

/** The codes that pages show in each font. */
function usedCodes(reading: Reading): ReadonlyMap<Font, ReadonlySet<number>> {
  const used = new Map<Font, Set<number>>();
  for (const { content } of reading.pages)
    for (const item of content.painted) {
      if (item.kind !== "text") continue;
      const codes = used.get(item.font) ?? new Set();
      for (const code of item.codes) codes.add(code);
      used.set(item.font, codes);
    }
  return used;
}

/** A rule on each code that is shown: what is wrong with it, or undefined. */
function onCodes(name: string, clause: string, wrong: (font: Font, code: number) => string | undefined): Rule {
  return {
    name,
    clause,
    *find(reading) {
      for (const [font, codes] of usedCodes(reading)) {
        const bad = [...codes].flatMap((code) => wrong(font, code) ?? []);
        const more = bad.length > 1 ? ` And ${bad.length - 1} more characters of this font.` : "";
        if (bad[0]) yield { object: font.dict.object, says: `${font.name}: ${bad[0]}${more}` };
      }
    },
  };
}

/** A rule on each font that is used. */
function onFonts(name: string, clause: string, wrong: (font: Font) => string | undefined): Rule {
  return {
    name,
    clause,
    *find({ fonts }): Generator<Found> {
      for (const font of fonts) {
        const says = wrong(font);
        if (says) yield { object: font.dict.object, says: `${font.name}: ${says}` };
      }
    },
  };
}

const isSpace = (text: string): boolean => /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u.test(text);
const isPrivate = (text: string): boolean => /\p{Co}/u.test(text);

/** ISO 14289-1 7.21 and ISO 19005-3 6.2.11: each character looks the same everywhere, and can be read out. */
export const fonts: readonly Rule[] = [
  onFonts("font-embedded", "ISO 14289-1 7.21.4.1", ({ state }) =>
    state === "unembedded" ? "the font is not embedded." : undefined,
  ),
  onFonts("font-kind", "house", ({ kind, trouble, descriptor }) => {
    if (descriptor?.has("CIDSet")) return "a CIDSet is not judged by this checker.";
    if (kind !== "Type0") return `fonts of kind ${kind} are not judged by this checker.`;
    return trouble;
  }),
  onFonts("font-dictionary", "ISO 19005-3 6.2.11.2", ({ dict, descendant, descriptor, kind }) => {
    if (dict.name("Type") !== "Font" || !dict.name("BaseFont")) return "the dictionary lacks Type or BaseFont.";
    if (kind !== "Type0") return undefined;
    if (!descendant || !descriptor) return "the composite font has no descendant with a descriptor.";
    if (descendant.name("BaseFont") !== dict.name("BaseFont") || descriptor.name("FontName") !== dict.name("BaseFont"))
      return "font, descendant and descriptor bear different names.";
    return undefined;
  }),
  onFonts("font-encoding", "ISO 14289-1 7.21.3.1, 7.21.3.3", ({ dict, kind }) =>
    kind === "Type0" && !/^Identity-[HV]$/.test(dict.name("Encoding") ?? "")
      ? "the encoding is not Identity."
      : undefined,
  ),
  onFonts("font-glyph-map", "ISO 14289-1 7.21.3.2", ({ descendant }) =>
    descendant?.name("Subtype") === "CIDFontType2" && !descendant.has("CIDToGIDMap")
      ? "CIDToGIDMap is absent."
      : undefined,
  ),
  onFonts("font-permission", "ISO 19005-3 6.2.11.4.1", ({ program }) =>
    program?.mayBeEmbedded === false ? "the face forbids embedding." : undefined,
  ),
  onFonts("font-subset-name", "ISO 32000-1 9.6.4", ({ name, state, kind }) =>
    kind === "Type0" && state === "read" && !/^[A-Z]{6}\+./.test(name)
      ? "the name lacks the tag of a subset."
      : undefined,
  ),
  onFonts("to-unicode", "ISO 14289-1 7.21.7", ({ hasToUnicode }) =>
    hasToUnicode ? undefined : "there is no ToUnicode map.",
  ),
  onCodes("to-unicode-complete", "ISO 14289-1 7.21.7", (font, code) => {
    const text = font.unicode(code);
    if (text === undefined || text === "")
      return font.hasToUnicode ? `code ${code} is mapped to no character.` : undefined;
    return /[\0\ufeff\ufffe]/.test(text) ? `code ${code} is mapped to no real character.` : undefined;
  }),
  onCodes("private-character", "ISO 19005-3 6.2.11.7.3", (font, code) =>
    isPrivate(font.unicode(code) ?? "") ? `code ${code} is mapped to the private use area.` : undefined,
  ),
  onCodes("missing-glyph", "ISO 14289-1 7.21.8, 7.21.4.1", (font, code) => {
    const glyph = font.glyph(code);
    if (glyph === 0) return `code ${code} shows .notdef.`;
    return font.program && glyph >= font.program.glyphs
      ? `code ${code} shows glyph ${glyph}, which is not there.`
      : undefined;
  }),
  onCodes("glyph-width", "ISO 14289-1 7.21.5", ({ program, width, glyph }, code) => {
    const own = program && glyph(code) < program.glyphs ? program.advance(glyph(code)) : undefined;
    if (own === undefined || Math.abs(own - width(code)) <= 1) return undefined;
    return `code ${code} is ${width(code)} wide in the dictionary and ${own.toFixed(1)} in the font program.`;
  }),
  onCodes("glyph-outline", "house", ({ program, glyph, unicode }, code) => {
    const text = unicode(code);
    if (!program || text === undefined || isSpace(text) || glyph(code) >= program.glyphs) return undefined;
    return program.hasOutline(glyph(code)) ? undefined : `"${text}" has no outline: nothing shows.`;
  }),
];
