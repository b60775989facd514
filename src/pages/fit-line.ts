import { textWidth } from "./text-width.ts";
import type { RunStyle } from "./type-style.ts";

const ELLIPSIS = "…";

/** What an ellipsis must not follow. */
const AT_END = /[\s,:;.·–—-]+$/u;

/**
 * Text that stands on one line of `room` points: as it is where it fits, or else cut after a word, in a word only where
 * not even the first fits, with an ellipsis.
 */
export function fitLine(text: string, style: RunStyle, room: number): string {
  if (textWidth(text, style) <= room) return text;
  const cuts = [...text.matchAll(/ /gu)].map(({ index }) => index).reverse();
  const characters = Array.from(text, (_, i) => i).reverse();
  for (const end of [...cuts, ...characters]) {
    const cut = text.slice(0, end).replace(AT_END, "") + ELLIPSIS;
    if (textWidth(cut, style) <= room) return cut;
  }
  return "";
}
