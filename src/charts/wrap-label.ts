import type { Measure } from "./drawing.ts";

/** Points from line to line of a label on several lines. */
export const LINE = 10;

/** A label in lines no wider than `width`, broken at spaces alone: a longer word stands out. */
export function wrapLabel(
  label: string,
  width: number,
  { measure, size, weight }: { readonly measure: Measure; readonly size: number; readonly weight: 400 | 600 },
): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, size, weight) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
