import { describe, expect, it } from "vitest";
import { measureText, setText } from "../../../src/pages/set-text/set-text.ts";
import type { TextRun, TextStyle } from "../../../src/pages/set-text/text-run.ts";
import { faces } from "../open-faces.ts";

const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  text,
  face: faces.serif,
  size: 10,
  colour: "#16202B",
  ...more,
});

const start: TextStyle = { leading: 14, align: "start" };

const set = (runs: readonly TextRun[], measure: number, style = start) => {
  const text = setText(runs, measure, style);
  if (!text) throw new Error("not covered");
  return text;
};

const texts = (runs: readonly TextRun[], measure: number, style = start) =>
  set(runs, measure, style).lines.map((line) => line.runs.map((piece) => piece.text).join(""));

const right = (line: { x: number; runs: readonly { width: number }[] } | undefined) =>
  (line?.x ?? 0) + (line?.runs ?? []).reduce((sum, piece) => sum + piece.width, 0);

describe("setText", () => {
  it("keeps the space at a line's end, so that readers do not join words", () => {
    expect(
      texts([run("one two three four")], 45).every((line, i, all) => i === all.length - 1 || line.endsWith(" ")),
    ).toBe(true);
  });

  it("ends no line at a no-break space, a thin space or a no-break hyphen", () => {
    const lines = texts([run("about 12\u00A0000 people\u2009¹² met non\u2011stop in Astana")], 52);
    expect(lines.slice(0, 3)).toEqual(["about ", "12\u00A0000 ", "people\u2009¹² "]);
    expect(lines.some((line) => /^non.stop $/u.test(line))).toBe(true);
  });

  it("kerns a word that fills its line as it does in any other", () => {
    const [wide] = set([run("n/a", { face: faces.sans })], 100).lines;
    const [narrow] = set([run("n/a", { face: faces.sans })], (wide?.runs[0]?.width ?? 0) + 0.2).lines;
    expect(narrow?.runs).toEqual(wide?.runs);
    const cited = [run("n/a", { face: faces.sans }), run("\u2009¹", { face: faces.sans, colour: "#1B3A63" })];
    expect(set(cited, measureText(cited)).lines[0]?.runs).toEqual(set(cited, 100).lines[0]?.runs);
  });

  it("ends no line where only the style changes", () => {
    const runs = [run("envi"), run("ron", { face: faces.serifStrong }), run("ment is long")];
    expect(texts(runs, 75)).toEqual(["environment is ", "long"]);
  });

  it("prints a hyphen only where a soft hyphen ends a line, and says that it is soft", () => {
    expect(texts([run("infra\u00ADstructure")], 200)).toEqual(["infrastructure"]);
    const [first, second] = set([run("infra\u00ADstructure")], 50).lines;
    expect(first?.runs.map(({ text, element }) => [text, element?.attributes.actualText])).toEqual([
      ["infra", undefined],
      ["\u00AD", "\u00AD"],
    ]);
    expect(second?.runs[0]?.text).toBe("structure");
  });

  it("shows hyphens as hyphens after soft hyphens were set", () => {
    set([run("a\u00ADb")], 200);
    expect(set([run("x-y")], 200).lines[0]?.runs[0]?.glyphs).toHaveLength(3);
    expect(set([run("x-y")], 200).lines[0]?.runs[0]?.operators).not.toContain("0001");
  });

  it("breaks an address at its signs", () => {
    const lines = texts([run("See https://example.org/records/2024/press-releases/astana.html there")], 130);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join("")).toBe("See https://example.org/records/2024/press-releases/astana.html there");
    for (const line of lines.slice(1, -2)) expect(line).toMatch(/[/-]$|^[.?]/);
  });

  it("breaks a word wider than the column rather than let it stand out", () => {
    const { lines } = set([run("Donaudampfschifffahrtsgesellschaftskapitän")], 60);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(right(line)).toBeLessThanOrEqual(60);
    expect(lines.flatMap((line) => line.runs.map((piece) => piece.text)).join("")).toBe(
      "Donaudampfschifffahrtsgesellschaftskapitän",
    );
  });

  it("aligns at the end and in the centre without the space at the line's end", () => {
    const words = [run("The Council met in Astana and Brussels")];
    for (const line of set(words, 90, { leading: 14, align: "end" }).lines) {
      const seen = line.runs.map((piece) => piece.text).join("");
      const space = seen.endsWith(" ") ? 2.37 : 0;
      expect(right(line) - space).toBeCloseTo(90, 5);
    }
    const [line] = set([run("Astana")], 90, { leading: 14, align: "centre" }).lines;
    expect(line?.x).toBeCloseTo(90 - right(line), 5);
  });

  it("gives the space at a line's end to the word before it, so that no link lies over a space alone", () => {
    const link = { role: "Link", attributes: { target: { url: "https://example.org" } } } as const;
    const [first, second] = set([run("first"), run(" example", { element: link })], 50).lines;
    expect(first?.runs.map(({ text, element }) => [text, element])).toEqual([["first ", undefined]]);
    expect(second?.runs.map(({ text, element }) => [text, element])).toEqual([["example", link]]);
  });

  it("leaves the glyph of no character where the face has none", () => {
    const [serif, sans] = [faces.serif, faces.sans].map((face) => set([run("● one", { face })], 200).lines[0]);
    expect(serif?.runs[0]?.glyphs[0]).toBe(0);
    expect(sans?.runs[0]?.glyphs).not.toContain(0);
  });

  it("leaves scripts that join, reorder or run to the left to react-pdf", () => {
    expect(setText([run("שלום")], 200, start)).toBeUndefined();
    expect(setText([run("हिन्दी")], 200, start)).toBeUndefined();
    expect(setText([run("a \u202Eb")], 200, start)).toBeUndefined();
  });

  it("composes numbers from their figures as the face would shape them", () => {
    for (const face of Object.values(faces)) {
      const text = "1,174.25–2,007.11/47%";
      const whole = face.font.layout(text, undefined, undefined, undefined, "ltr");
      const advance = whole.positions.reduce((sum, position) => sum + position.xAdvance, 0);
      expect(set([run(text, { face, size: 1000 })], 1e6).width).toBeCloseTo((advance * 1000) / face.font.unitsPerEm, 6);
    }
  });

  it("starts a line at a newline and adds tracking to every glyph", () => {
    expect(texts([run("first\nsecond")], 200)).toEqual(["first", "second"]);
    const plain = set([run("OFFICIAL")], 200).width;
    expect(set([run("OFFICIAL", { tracking: 0.5 })], 200).width).toBeCloseTo(plain + 8 * 0.5, 6);
  });

  it("gives the same lines whatever was set before", () => {
    const once = JSON.stringify(set([run("Қазақстан и ЕС, 2019–2024: office")], 80));
    for (let i = 0; i < 50; i++) set([run(`word${i} office - ${i}\u00AD${i}`)], 80);
    expect(JSON.stringify(set([run("Қазақстан и ЕС, 2019–2024: office")], 80))).toBe(once);
  });
});
