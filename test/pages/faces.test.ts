import { describe, expect, it } from "vitest";
import { faceNamed, faceOf, faces, UnknownFace, unprintable } from "../../src/pages/faces.ts";

describe("the faces", () => {
  it("are six static TrueType faces that may be embedded", () => {
    expect(faces().map(({ key }) => key)).toEqual([
      "serif-400",
      "serif-600",
      "serif-700",
      "sans-400",
      "sans-600",
      "sans-700",
    ]);
    for (const { font } of faces()) {
      expect(Object.keys(font.variationAxes)).toEqual([]);
      // OpenType OS/2 fsType: no bit set, no restriction on embedding.
      expect(Object.values(font["OS/2"].fsType)).not.toContain(true);
    }
  });

  it("hold the same characters in every weight of a family, so that asking one is asking all", () => {
    for (const family of ["serif", "sans"] as const) {
      const regular = new Set(faceOf(family, 400).font.characterSet);
      for (const weight of [600, 700] as const) {
        expect(new Set(faceOf(family, weight).font.characterSet)).toEqual(regular);
      }
    }
  });

  it("print Kazakh, Kyrgyz, Tajik, Turkish and German names, signs and superior figures", () => {
    const text =
      "Қазақстан ҒғҢңӨөҰұҮүҺһӘәІі Кыргызстан Тоҷикистон ӢӯҲҳ Türkiye Straße № € ◆ ○ △ ⁰¹²³⁴⁵⁶⁷⁸⁹ – “ ” « »\u00A0\u202F\u2009";
    expect(unprintable(text)).toEqual([]);
  });

  it("name each character that they cannot print once, in order", () => {
    expect(unprintable("中a国中")).toEqual(["中", "国"]);
    expect(unprintable("\uE000\u{F0000}\u0007")).toEqual(["\uE000", "\u{F0000}", "\u0007"]);
  });

  it("can be asked one by one: the hollow circle stands in the sans alone", () => {
    expect(unprintable("○◆", faceOf("serif", 400))).toEqual(["○"]);
    expect(unprintable("○◆", faceOf("sans", 400))).toEqual([]);
  });

  it("are never replaced by another face", () => {
    expect(() => faceNamed("Helvetica", 400)).toThrow(UnknownFace);
    expect(() => faceNamed("Source Serif 4", 300)).toThrow(UnknownFace);
  });
});
