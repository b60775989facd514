import { readPdf } from "../../conformance/reader/reading.ts";
import { readable } from "./contrast.ts";
import { labelsInside } from "./figures.ts";
import { insideMargins } from "./inside-margins.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { filledPages, keptCaptions, keptHeadings, lastPage, noSingleLine } from "./page-breaks.ts";
import type { PageArea } from "./page-area.ts";
import { rightNumbers } from "./page-numbers.ts";
import { rightContents, rightReferences } from "./references.ts";
import { readSetting } from "./setting.ts";
import { cellsApart, wholeRows } from "./tables.ts";
import { textOnText } from "./text-on-text.ts";
import { unclipped } from "./unclipped.ts";
import { onItsGround } from "./on-its-ground.ts";

export const LAYOUT_RULES: readonly LayoutRule[] = [
  textOnText,
  insideMargins,
  onItsGround,
  unclipped,
  cellsApart,
  wholeRows,
  labelsInside,
  readable,
  keptHeadings,
  keptCaptions,
  noSingleLine,
  filledPages,
  lastPage,
  rightNumbers,
  rightContents,
  rightReferences,
];

/** What the rules find in a finished file: `page 3: no torn row: The row “2015” is torn over 2 pages.` */
export function layoutFaults(bytes: Uint8Array, area: PageArea): readonly string[] {
  const setting = readSetting(readPdf(bytes));
  return LAYOUT_RULES.flatMap(({ name, find }) =>
    Array.from(find(setting, area), ({ page, says }) => `page ${page}: ${name}: ${says}`),
  );
}
