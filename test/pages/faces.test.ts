import { describe, expect, it } from "vitest";
import { faceNamed, UnknownFace, unprintable } from "../../src/pages/faces.ts";
import { theme, WEIGHTS } from "../../src/pages/theme.ts";

const families = Object.values(theme.families);
const faces = families.flatMap((family) => WEIGHTS.map((weight) => faceNamed(family, weight)));

describe("the faces", () => {
  it("are six static TrueType faces that may be embedded", () => {
    expect(faces.map(({ key }) => key)).toEqual([
      "source-serif-4-400",
      "source-serif-4-600",
      "source-serif-4-700",
      "source-sans-3-400",
      "source-sans-3-600",
      "source-sans-3-700",
    ]);
    for (const { font } of faces) {
      expect(Object.keys(font.variationAxes)).toEqual([]);
      // OpenType OS/2 fsType: no bit set, no restriction on embedding.
      expect(Object.values(font["OS/2"].fsType)).not.toContain(true);
    }
  });

  it("hold the same characters in every weight of a family, so that asking one is asking all", () => {
    for (const family of families) {
      const regular = new Set(faceNamed(family, 400).font.characterSet);
      for (const weight of [600, 700]) {
        expect(new Set(faceNamed(family, weight).font.characterSet)).toEqual(regular);
      }
    }
  });

  it("print Kazakh, Kyrgyz, Tajik, Turkish and German names, signs and superior figures", () => {
    const text =
      "Қазақстан ҒғҢңӨөҰұҮүҺһӘәІі Кыргызстан Тоҷикистон ӢӯҲҳ Türkiye Straße № € ◆ ○ △ ⁰¹²³⁴⁵⁶⁷⁸⁹ – “ ” « »\u00A0\u202F\u2009";
    expect(unprintable(text, families)).toEqual([]);
  });

  it("name each character that they cannot print once, in order", () => {
    expect(unprintable("中a国中", families)).toEqual(["中", "国"]);
    expect(unprintable("\uE000\u{F0000}\u0007", families)).toEqual(["\uE000", "\u{F0000}", "\u0007"]);
  });

  it("can be asked one by one: the hollow circle stands in the sans alone", () => {
    expect(unprintable("○◆", ["Source Serif 4"])).toEqual(["○"]);
    expect(unprintable("○◆", ["Source Sans 3"])).toEqual([]);
  });

  it("are never replaced by another face", () => {
    expect(() => faceNamed("Helvetica", 400)).toThrow(UnknownFace);
    expect(() => faceNamed("Source Serif 4", 300)).toThrow(UnknownFace);
  });
});
