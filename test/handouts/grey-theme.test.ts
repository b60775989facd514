import { expect, it } from "vitest";
import { theme, type Colour } from "../../src/pages/theme.ts";
import { greyTheme } from "../../src/pages/forms/grey-theme.ts";

const grey = greyTheme(theme).colours;

/** CIE lightness of a colour, from its relative luminance. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 116 * Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue) - 16;
}

it("keeps each colour as light as it was, so that every contrast stays", () => {
  for (const name of Object.keys(theme.colours) as Colour[]) {
    expect(grey[name]).toMatch(/^#([0-9A-F]{2})\1\1$/);
    expect(Math.abs(lightness(grey[name]) - lightness(theme.colours[name]))).toBeLessThan(0.3);
  }
});

it("leaves the three series of a chart at least 25 steps of lightness apart", () => {
  const series = [grey.navy, grey.mid, grey.pale].map(lightness);
  expect(series[1]! - series[0]!).toBeGreaterThan(25);
  expect(series[2]! - series[1]!).toBeGreaterThan(25);
});
