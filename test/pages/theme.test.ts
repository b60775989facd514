import { expect, it } from "vitest";
import { measureOf, theme } from "../../src/pages/theme.ts";

/** Relative luminance of a colour `#RRGGBB`, WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours, WCAG 2.2, 1.4.3. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it("sets all text in colours that hold 4.5 to 1 on white and on tint", () => {
  const colours = new Set([...Object.values(theme.type).map(({ colour }) => colour), "navy", "ochre", "grey"] as const);
  for (const colour of colours) {
    for (const ground of ["white", "tint"] as const) {
      expect(contrast(theme.colours[colour], theme.colours[ground])).toBeGreaterThanOrEqual(4.5);
    }
  }
});

it("keeps the measure from A4 to US Letter, so that no line breaks differently", () => {
  expect(measureOf(theme.papers.Letter)).toBeCloseTo(measureOf(theme.papers.A4), 2);
});
