import type { Sources } from "../document/document.ts";
import { siteOf } from "./blocks/sources.tsx";
import { plainText } from "./pieces.ts";
import { textWidth } from "./text-width.ts";
import type { Theme } from "./theme.ts";
import { runStyle } from "./type-style.ts";

type Entry = Sources["entries"][number];

/** Entries of the list of sources in columns, page after page: each page holds as many columns as the theme says. */
export type SourcePages = readonly (readonly (readonly Entry[])[])[];

/**
 * Deals the sources to columns, for react-pdf has no columns of text. `firstRoom` is the height in points left on the
 * first page, `room` that of a whole page, `measure` the width of a column. The columns of the last page are of about one
 * height.
 */
export function dealSources(
  theme: Theme,
  { entries }: Sources,
  sizes: { readonly measure: number; readonly firstRoom: number; readonly room: number },
): SourcePages {
  const pages: (readonly (readonly Entry[])[])[] = [];
  let rest = entries;
  while (rest.length > 0) {
    const room = pages.length === 0 ? sizes.firstRoom : sizes.room;
    const heights = rest.map((entry) => entryHeight(theme, entry, sizes.measure));
    const page = fillColumns(rest, heights, theme.sources.columns, lowestRoom(heights, theme.sources.columns, room));
    pages.push(page);
    rest = rest.slice(page.flat().length);
  }
  return pages;
}

/** The least height at which all entries stand in the columns; the whole room where they do not. */
function lowestRoom(heights: readonly number[], columns: number, room: number): number {
  const total = heights.reduce((sum, height) => sum + height, 0);
  for (let height = total / columns; height < room; height += 1) {
    if (fillColumns(heights, heights, columns, height).flat().length === heights.length) return height;
  }
  return room;
}

function fillColumns<T>(items: readonly T[], heights: readonly number[], columns: number, room: number): T[][] {
  const filled: T[][] = [[]];
  let used = 0;
  for (const [index, item] of items.entries()) {
    const height = heights[index] ?? 0;
    if (used > 0 && used + height > room) {
      if (filled.length === columns) break;
      filled.push([]);
      used = 0;
    }
    filled.at(-1)?.push(item);
    used += height;
  }
  return filled;
}

/** The height of an entry in points, its words dealt to lines as they come. */
function entryHeight(theme: Theme, { content, url }: Entry, measure: number): number {
  const style = runStyle(theme, "source");
  const words = `${plainText(content)} ${url === undefined ? "" : siteOf(url)}`.trim().split(" ");
  const space = textWidth(" ", style);
  const width = measure - theme.sources.numberWidth;
  let [lines, used] = [1, 0];
  for (const word of words) {
    const next = textWidth(word, style);
    if (used > 0 && used + space + next > width) [lines, used] = [lines + 1, next];
    else used += (used > 0 ? space : 0) + next;
  }
  return lines * style.leading + theme.sources.after;
}
