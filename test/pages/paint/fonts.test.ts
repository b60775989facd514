import * as fontkit from "fontkit";
import { describe, expect, it } from "vitest";
import { type Face, openFace } from "../../../src/pages/paint/face.ts";
import { subsetFace } from "../../../src/pages/paint/subset.ts";
import { element, FACES, item, laid, lines, page, plan, run } from "./hand-made.ts";
import { plainText } from "./read-back.ts";

const bytesOf = (key: string): Uint8Array => FACES.get(key) ?? new Uint8Array();
const faceOf = (bytes: Uint8Array): Face => {
  const face = openFace(bytes);
  if (typeof face === "string") throw new Error(face);
  return face;
};
const outlines = (bytes: Uint8Array): fontkit.Font => {
  const font = fontkit.create(Buffer.from(bytes));
  if (!("layout" in font)) throw new Error("a collection of faces");
  return font;
};

const serif = faceOf(bytesOf("serif"));
const whole = outlines(bytesOf("serif"));
const glyphsOf = (text: string, features?: string[]): number[] =>
  whole.layout(text, features).glyphs.map(({ id }) => id);
const usedFor = (text: string): Uint8Array => {
  const used = new Uint8Array(serif.sfnt.glyphCount);
  for (const glyph of glyphsOf(text)) used[glyph] = 1;
  return used;
};

const read = (face: Face, glyphs: readonly number[]): string => glyphs.map((glyph) => face.textOf(glyph)).join("");

/** What the embedded face is called before its own name. */
const named = (text: string): string | undefined =>
  /\/BaseFont\/([A-Z]{6})\+SourceSerif4-Regular/.exec(
    plainText(plan([page(item("p", laid([element("P", [lines([[run(text)]])])]), 60))])),
  )?.[1];

/** The serif face with other rights in its table OS/2. */
const withRight = (fsType: number): Uint8Array => {
  const bytes = Buffer.from(bytesOf("serif"));
  bytes.writeUInt16BE(fsType, bytes.readUInt32BE(bytes.indexOf("OS/2") + 8) + 8);
  return bytes;
};

describe("the part of a face that is embedded", () => {
  const text = "Қазақстан, naïve façade ﬁ ½";
  const part = outlines(subsetFace(serif.sfnt, usedFor(text)));

  it("draws the glyphs in use as the face does, under the same numbers", () => {
    for (const glyph of glyphsOf(text)) {
      expect(part.getGlyph(glyph).path.toSVG()).toBe(whole.getGlyph(glyph).path.toSVG());
      expect(part.getGlyph(glyph).advanceWidth).toBe(whole.getGlyph(glyph).advanceWidth);
    }
  });

  it("holds what composite glyphs are made of, and nothing else", () => {
    const accented = glyphsOf("ï");
    const used = new Uint8Array(serif.sfnt.glyphCount);
    for (const glyph of accented) used[glyph] = 1;
    const size = subsetFace(serif.sfnt, used).length;
    expect(size).toBeLessThan(subsetFace(serif.sfnt, usedFor(text)).length);
    const [unused] = glyphsOf("W");
    expect(part.getGlyph(unused ?? 0).path.toSVG()).toBe("");
  });

  it("is small", () => {
    expect(subsetFace(serif.sfnt, usedFor(text)).length).toBeLessThan(bytesOf("serif").length / 10);
  });

  it("is named after the glyphs it holds", () => {
    expect(named("abc")).toMatch(/^[A-Z]{6}$/);
    expect(named("cab")).toBe(named("abc"));
    expect(named("abd")).not.toBe(named("abc"));
  });

  it("has widths equal to those in the file", () => {
    const content = plainText(plan([page(item("p", laid([element("P", [lines([[run("No")]])])]), 60))]));
    const written = /\/W \[(.*?\])\]/.exec(content)?.[1];
    const [n, o] = glyphsOf("No").map((glyph) => `${glyph}[${whole.getGlyph(glyph).advanceWidth}]`);
    expect(written).toBe(`${n}${o}`);
  });
});

describe("what a glyph stands for", () => {
  it.each([
    "Plain text, with marks; and (brackets).",
    "Қазақстан Республикасы, ғ ң ө ұ ү һ і",
    "Ўзбекистон, Тоҷикистон, Кыргызстан",
    "office, fflush, fjord, after",
    "¹²³⁴⁵⁶⁷⁸⁹⁰",
    "‘single’ “double” – — … № € ◆ ▲",
    "Å Ω µm",
  ])("is what was written: %s", (text) => {
    for (const key of FACES.keys()) {
      const { glyphs } = outlines(bytesOf(key)).layout(text);
      const copied = read(
        faceOf(bytesOf(key)),
        glyphs.map(({ id }) => id),
      );
      expect(copied.normalize("NFKC")).toBe(text.normalize("NFKC"));
    }
  });

  it("is the plainest of several characters, and the letters of a ligature", () => {
    expect(glyphsOf("office")).toHaveLength(4);
    for (const text of [" ", "-", "’", "‘", "office"]) expect(read(serif, glyphsOf(text))).toBe(text);
    expect(glyphsOf("\u00A0\u2010")).toEqual(glyphsOf(" -"));
  });

  it("is a superior digit where the face has a character for it, and a letter behind a small capital", () => {
    expect(read(serif, glyphsOf("¹²"))).toBe("¹²");
    const capitals = glyphsOf("abc", ["smcp"]);
    expect(capitals).not.toEqual(glyphsOf("abc"));
    expect(read(serif, capitals).toLowerCase()).toBe("abc");
  });

  it("depends on the face alone, not on what was asked or set before", () => {
    const fresh = faceOf(new Uint8Array(bytesOf("serif")));
    const asked = faceOf(new Uint8Array(bytesOf("serif")));
    const every = Array.from({ length: serif.sfnt.glyphCount }, (_, glyph) => glyph);
    for (const glyph of every.toReversed()) asked.textOf(glyph);
    expect(every.map((glyph) => asked.textOf(glyph))).toEqual(every.map((glyph) => fresh.textOf(glyph)));
  });

  it("is never nothing, a control or a private character", () => {
    for (const key of FACES.keys()) {
      const { textOf, sfnt } = faceOf(bytesOf(key));
      for (let glyph = 1; glyph < sfnt.glyphCount; glyph++)
        expect(textOf(glyph)).toMatch(/^[^\p{Cc}\p{Co}\uFEFF\uFFFE]+$/u);
    }
  });
});

describe("a face's licence", () => {
  it.each([0x0002, 0x0200, 0x0100, 0x0104])("that forbids embedding a part (fsType %i) is respected", (fsType) => {
    expect(openFace(withRight(fsType))).toBe("embedding-forbidden");
  });

  it.each([0x0000, 0x0004, 0x0008, 0x0006])("that allows it (fsType %i) is used", (fsType) => {
    expect(openFace(withRight(fsType))).toHaveProperty("sfnt");
  });

  it("is not looked for in what is no TrueType file", () => {
    expect(openFace(Buffer.from("wOFF and so on"))).toBe("not-truetype");
    expect(openFace(new Uint8Array())).toBe("not-truetype");
  });
});
