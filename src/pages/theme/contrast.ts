/** WCAG 2.2, “contrast ratio” of two colours `#RRGGBB`: from 1 to 21. */
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
