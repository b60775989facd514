import type { Theme } from "../../src/pages/theme.ts";

/** Colours of the theme that words are set in: those of its type, and of figures, marks and labels on drawings. */
const ALSO_TEXT = ["ink", "navy", "slate", "grey", "ochre"] as const;
const GROUNDS = ["white", "tint"] as const;
/** The series of a chart, from dark to light. */
const SERIES = ["navy", "mid", "pale"] as const;

/** WCAG 2.2, 1.4.3: for text of the usual size. */
const LEAST_CONTRAST = 4.5;
/** Steps of L* that a cheap printer still tells apart. */
const LEAST_STEP = 25;

/** What a theme's colours do not hold: text that cannot be read on its ground, series that look alike in grey. */
export function colourFaults({ colours, type }: Pick<Theme, "colours" | "type">): readonly string[] {
  const texts = new Set([...ALSO_TEXT, ...Object.values(type).map(({ colour }) => colour)]);
  const faint = [...texts].flatMap((text) =>
    GROUNDS.flatMap((ground) => {
      const held = contrast(colours[text], colours[ground]);
      return held < LEAST_CONTRAST ? [`${text} on ${ground} holds ${held.toFixed(1)} to 1`] : [];
    }),
  );
  const alike = SERIES.flatMap((series, index) => {
    const next = SERIES[index + 1];
    if (next === undefined) return [];
    const step = Math.abs(lightness(colours[series]) - lightness(colours[next]));
    return step < LEAST_STEP ? [`${series} and ${next} are ${step.toFixed(1)} steps of L* apart`] : [];
  });
  return [...faint, ...alike];
}

/** WCAG 2.2, “contrast ratio”: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE L*, from 0 for black to 100 for white (ISO/CIE 11664-4). */
export function lightness(colour: string): number {
  const share = luminance(colour);
  return share > 216 / 24_389 ? 116 * Math.cbrt(share) - 16 : (share * 24_389) / 27;
}

/** WCAG 2.2, “relative luminance” of a colour `#RRGGBB`: from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
