import { ANYWHERE } from "./break-long-word.ts";
import type { Item } from "./item.ts";

/**
 * Where lines end when each takes what it can: indices of glue or penalties, the last that of the end. For narrow
 * columns, where no even setting exists. A word is broken between any two characters only if it stands alone on its
 * line and is too wide for it. Unlike textkit's fallback, the space at a line's end needs no room.
 */
export function firstFit(items: readonly Item[], measure: number): number[] {
  const breaks: number[] = [];
  let start = 0;
  while (start < items.length) {
    const end = endOfLine(items, start, measure);
    breaks.push(end);
    start = end + 1;
    // Space after a break is not set.
    while (start < items.length - 2 && items[start]?.kind === "glue") start++;
  }
  return breaks;
}

function endOfLine(items: readonly Item[], start: number, measure: number): number {
  const last = items.length - 1;
  let width = 0;
  let good: number | undefined;
  let resort: number | undefined;
  for (let i = start; i <= last; i++) {
    const item = items[i];
    if (!item) break;
    if (item.kind === "box") {
      width += item.width;
      if (width > measure) return good ?? resort ?? nextBreak(items, i);
      continue;
    }
    if (item.kind === "penalty" && i < last) {
      const fits = width + item.width <= measure;
      if (item.penalty >= ANYWHERE) resort = fits ? i : resort;
      else if (fits) good = i;
      continue;
    }
    if (i > start) good = i;
    width += item.width;
  }
  return last;
}

/** For a character wider than the measure: it stands alone. */
function nextBreak(items: readonly Item[], from: number): number {
  for (let i = from + 1; i < items.length; i++) if (items[i]?.kind !== "box") return i;
  return items.length - 1;
}
