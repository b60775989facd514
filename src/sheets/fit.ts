import type { Box, Placement } from "./sheet.ts";

/** Places a page in the middle of a box of the sheet, as large as it fits there but never larger than it is. */
export function fit(page: number, finished: Box, within: Box): Placement {
  const scale = Math.min(1, within.width / finished.width, within.height / finished.height);
  return {
    page,
    scale,
    x: within.x + (within.width - scale * finished.width) / 2 - scale * finished.x,
    y: within.y + (within.height - scale * finished.height) / 2 - scale * finished.y,
    within,
  };
}
