import type { Box } from "../../conformance/reader/geometry.ts";
import type { PaintedText } from "../../conformance/reader/painted.ts";

/** The box of a piece of text without the white space at its ends, which is set but not seen. */
export function ink({ box, codes, font, size }: PaintedText): Box {
  const isBlank = (code: number): boolean => (font.unicode(code) ?? "\ufffd").trim() === "";
  const width = (some: readonly number[]): number =>
    some.reduce((sum, code) => sum + (font.width(code) / 1000) * size, 0);
  const first = codes.findIndex((code) => !isBlank(code));
  const last = codes.findLastIndex((code) => !isBlank(code));
  return { ...box, left: box.left + width(codes.slice(0, first)), right: box.right - width(codes.slice(last + 1)) };
}

export const isSeen = ({ text }: PaintedText): boolean => text.trim() !== "";
