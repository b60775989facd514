import type { Block } from "../document/document.ts";
import { sourceMeasure } from "./blocks/sources.tsx";
import { dealSources, type SourcePages } from "./deal-sources.ts";
import { gapBetween } from "./rhythm.ts";
import { measureOf, type Paper, type Theme } from "./theme.ts";

/** Blocks that begin on a page of their own: what stands above a page of sources, its columns, and what follows. */
export interface Sheet {
  readonly blocks: readonly Block[];
  readonly sources?: SourcePages[number];
  readonly after: readonly Block[];
}

/** Cuts a document into sheets: at forced breaks, and for each page of sources with the heading before them. */
export function sheetsOf(theme: Theme, paper: Paper, blocks: readonly Block[]): readonly Sheet[] {
  const sheets: Sheet[] = [{ blocks: [], after: [] }];
  const amend = (change: (sheet: Sheet) => Sheet): void => {
    sheets.push(change(sheets.pop() ?? { blocks: [], after: [] }));
  };
  for (const block of blocks) {
    if (block.kind === "page-break") sheets.push({ blocks: [], after: [] });
    else if (block.kind === "sources") {
      const heading = sheets.at(-1)?.after.length === 0 ? sheets.at(-1)?.blocks.at(-1) : undefined;
      const moved = heading?.kind === "heading" ? [heading] : [];
      amend((sheet) => ({ ...sheet, blocks: sheet.blocks.slice(0, sheet.blocks.length - moved.length) }));
      const room = paper.height - paper.top - paper.bottom;
      // One line of a heading: the titles of source lists are short.
      const headingRoom = moved.length * theme.type.section.leading + gapBetween(theme, moved[0], block);
      const pages = dealSources(theme, block, {
        measure: sourceMeasure(theme.sources, measureOf(paper)),
        firstRoom: room - headingRoom,
        room,
      });
      for (const [index, sources] of pages.entries()) {
        sheets.push({ blocks: index === 0 ? moved : [], sources, after: [] });
      }
    } else {
      amend((sheet) =>
        sheet.sources ? { ...sheet, after: [...sheet.after, block] } : { ...sheet, blocks: [...sheet.blocks, block] },
      );
    }
  }
  return sheets.filter((sheet, index) => index === 0 || sheet.sources || sheet.blocks.length > 0);
}
