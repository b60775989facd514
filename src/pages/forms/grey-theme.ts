import type { Colour, Theme } from "../theme.ts";

/**
 * A theme in greys: each colour as light as it was (relative luminance, WCAG 2.2), so that all contrasts stay, and series
 * that differ in lightness differ as before.
 */
export function greyTheme(theme: Theme): Theme {
  const colours: Record<Colour, string> = { ...theme.colours };
  for (const name of Object.keys(colours) as Colour[]) colours[name] = greyOf(colours[name]);
  const { logo } = theme;
  const outlines = logo?.outlines.map(({ fill, ...outline }) => ({ ...outline, fill: greyOf(fill) }));
  return { ...theme, colours, ...(logo && outlines && { logo: { ...logo, outlines } }) };
}

function greyOf(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((part) =>
    linear(part / 255),
  );
  const part = Math.round(255 * gamma(0.2126 * red + 0.7152 * green + 0.0722 * blue));
  return `#${part.toString(16).padStart(2, "0").toUpperCase().repeat(3)}`;
}

/** The transfer function of sRGB (IEC 61966-2-1), and back. */
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
