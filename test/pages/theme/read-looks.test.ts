import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { contrast, lightness } from "../../../src/pages/theme/contrast.ts";
import { readLooks } from "../../../src/pages/theme/read-looks.ts";
import { measureOf, theme } from "../../../src/pages/theme.ts";

const FILE = "templates/theme.yaml";
const read = (...lines: readonly string[]) => readLooks(lines.join("\n"), FILE);

/** What is wrong, as `line:column code: reason`. */
const faults = (...lines: readonly string[]) =>
  read(...lines).problems.map(({ place, code, reason }) => `${place.line}:${place.column} ${code}: ${reason}`);

const advice = (...lines: readonly string[]) => read(...lines).problems.map((problem) => problem.advice);

describe("the theme file", () => {
  it("that comes with the packs says the built-in look in full", async () => {
    const { value, problems } = readLooks(await readFile(FILE, "utf8"), FILE);
    expect(problems).toEqual([]);
    expect(value.look.theme).toEqual(theme);
    expect(value.variants.size).toBe(0);
  });

  it("names only what it changes, and an empty one changes nothing", () => {
    expect(read("").value.look).toEqual({ theme });
    const { value, problems } = read("colours:", '  navy: "#123B20"', "scale: { text: { face: sans, size: 11 } }");
    expect(problems).toEqual([]);
    expect(value.look.theme).toEqual({
      ...theme,
      colours: { ...theme.colours, navy: "#123B20" },
      type: { ...theme.type, text: { ...theme.type.text, family: "sans", size: 11 } },
    });
  });

  it("has variants, each of which says what differs from the look around it", () => {
    const { value, problems } = read(
      "marking: marking.internal",
      "spacing: { unit: 4 }",
      "variants:",
      "  letter: { paper: Letter }",
      "  airy: { marking: marking.public, spacing: { unit: 5 } }",
    );
    expect(problems).toEqual([]);
    expect(value.variants.get("letter")).toMatchObject({ paper: "Letter", marking: "marking.internal" });
    expect(value.variants.get("letter")?.theme).toEqual({ ...theme, unit: 4 });
    expect(value.variants.get("airy")).toMatchObject({ marking: "marking.public", theme: { unit: 5 } });
  });
});

describe("a fault in the theme file is named with its place:", () => {
  it("a key that nothing is called, at any depth", () => {
    expect(faults("colour:", '  ink: "#000000"')).toEqual(['1:1 theme-key: The theme knows nothing called "colour".']);
    expect(advice("colour: {}")).toEqual(['Did you mean "colours"?']);
    expect(faults("spacing:", "  table:", "    paddding: 3")).toEqual([
      '3:5 theme-key: spacing.table: knows nothing called "paddding".',
    ]);
    expect(faults("variants:", "  big:", "    sizes: 3")[0]).toContain("3:5 theme-key");
  });

  it("a colour that is none, and a colour that no entry has", () => {
    expect(faults("colours:", "  ink: '#12345'")).toEqual(["2:8 theme-colour: colours.ink: cannot be #12345."]);
    expect(faults("colours:", "  ink: #123456", "  navy: blue")).toEqual([
      "2:8 theme-colour: colours.ink: says nothing.",
      "3:9 theme-colour: colours.navy: cannot be blue.",
    ]);
    expect(faults("scale:", "  text: { colour: navi }")).toEqual([
      "2:19 theme-colour: scale.text.colour: there is no navi.",
    ]);
    expect(advice("scale: { text: { colour: navi } }")).toEqual(['Did you mean "navy"?']);
  });

  it("a face that is not installed, with the one that may have been meant", () => {
    const written = ["faces:", "  sans: Source Sans"];
    expect(faults(...written)).toEqual(["2:9 theme-face: faces.sans: there is no Source Sans."]);
    expect(advice(...written)).toEqual(['Did you mean "Source Sans 3"?']);
    expect(read("faces: { serif: Helvetica }").problems[0]?.wanted).toContain("Source Sans 3, Source Serif 4");
  });

  it("words too faint on their ground, where the colour is set", () => {
    expect(faults("colours:", '  hair: "#CCCCCC"', '  grey: "#7C8894"')).toEqual([
      "3:9 theme-contrast: grey (#7C8894) on white (#FFFFFF) holds only 3.6 to 1.",
      "3:9 theme-contrast: grey (#7C8894) on tint (#F2F4F7) holds only 3.2 to 1.",
    ]);
    // The ground was changed, not the words on it.
    expect(faults("colours:", '  tint: "#9AA0A6"').every((fault) => fault.startsWith("2:9 theme-contrast"))).toBe(true);
    expect(faults("scale: { note: { colour: mid } }")).toEqual([
      "1:26 theme-contrast: mid (#738FB1) on white (#FFFFFF) holds only 3.3 to 1.",
      "1:26 theme-contrast: mid (#738FB1) on tint (#F2F4F7) holds only 3.0 to 1.",
    ]);
  });

  it("series that look alike in grey", () => {
    expect(faults('colours: { mid: "#3A5A85" }')).toEqual([
      "1:17 theme-series: navy and mid are too alike for a grey print: 13.4 steps of lightness (L*) apart.",
    ]);
  });

  it("measures that are none, or that no page can have", () => {
    expect(faults("spacing:", "  unit: wide")).toEqual(["2:9 number-expected: spacing.unit: cannot be wide."]);
    expect(faults("spacing: { sources: { columns: 2.5 } }")[0]).toContain("theme-measure: spacing.sources.columns");
    expect(faults("scale: { text: { size: 200 } }")[0]).toContain("theme-measure: scale.text.size: cannot be 200");
    expect(faults("scale: { text: { size: 16 } }")).toEqual([
      "1:24 theme-measure: scale.text: lines 14 apart would run into one another at size 16.",
    ]);
    expect(faults("papers:", "  A4:", "    left: 300", "    right: 310")).toEqual([
      "3:11 theme-measure: papers.A4: margins of 300 and 310 leave no column on a paper 595.28 wide.",
    ]);
    expect(faults("papers: { A4: { head: 60 } }")[0]).toContain("the head at 60 runs into the text at 62");
  });

  it("of a variant once, at the variant, and not what the look itself does not hold", () => {
    expect(faults('colours: { grey: "#7C8894" }', "variants:", "  far: { spacing: { unit: 5 } }")).toHaveLength(2);
    expect(faults("variants:", '  pale: { colours: { ink: "#888888" } }')[0]).toMatch(/^2:27 theme-contrast: ink/);
  });

  it("what is no YAML, and what holds no settings", () => {
    expect(faults("colours: [")[0]).toContain("yaml-syntax");
    expect(faults("colours: blue")).toEqual(["1:10 theme-value: colours: holds no settings."]);
    expect(faults("blue")).toEqual(["1:1 theme-value: The file: holds no settings."]);
  });

  it("all in one go", () => {
    const lines = ["paper: A3", "faces: { serif: Times }", "spacing: { unit: 0 }", 'colours: { ink: "#AAAAAA" }'];
    expect(new Set(read(...lines).problems.map(({ code }) => code))).toEqual(
      new Set(["theme-value", "theme-face", "theme-measure", "theme-contrast"]),
    );
  });
});

describe("the built-in look", () => {
  it("is measured as the standards measure", () => {
    expect(contrast("#FFFFFF", "#000000")).toBe(21);
    expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
    expect(lightness("#FFFFFF")).toBeCloseTo(100, 3);
    expect(lightness("#777777")).toBeCloseTo(50.03, 1);
  });

  it("keeps the measure from A4 to US Letter, so that no line breaks differently", () => {
    expect(measureOf(theme.papers.Letter)).toBeCloseTo(measureOf(theme.papers.A4), 2);
  });
});
