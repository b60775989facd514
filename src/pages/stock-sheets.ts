import type { Block, Heading, Sources } from "../document/document.ts";
import { sourceMeasure } from "./blocks/sources.tsx";
import { dealSources, type SourcePages } from "./deal-sources.ts";
import { gapBetween } from "./rhythm.ts";
import { measureOf, type Paper, type Theme } from "./theme.ts";

/** What begins on a page of its own: blocks, a page's worth of sources, and what follows these. */
export interface Sheet {
  readonly blocks: readonly Block[];
  readonly sources?: SourceGroup;
  readonly after: readonly Block[];
}

export interface SourceGroup {
  readonly block: Sources;
  /** The heading that keeps with the list. */
  readonly heading?: Heading;
  readonly columns: SourcePages[number];
  /** True for a list that fits on one page and so stays together wherever it stands. */
  readonly whole: boolean;
}

/** Cuts a document into sheets: at forced breaks, and for every page of a list of sources that does not fit on one. */
export function sheetsOf(theme: Theme, paper: Paper, blocks: readonly Block[]): readonly Sheet[] {
  return blocks.reduce<readonly Sheet[]>(
    (sheets, block) => {
      const last = sheets.at(-1) ?? blank;
      const before = sheets.slice(0, -1);
      if (block.kind === "page-break") return isBlank(last) ? sheets : [...sheets, blank];
      if (block.kind === "sources" && !last.sources) return [...before, ...withSources(theme, paper, last, block)];
      if (last.sources) return [...before, { ...last, after: [...last.after, block] }];
      return [...before, { ...last, blocks: [...last.blocks, block] }];
    },
    [blank],
  );
}

const blank: Sheet = { blocks: [], after: [] };

const isBlank = ({ blocks, sources }: Sheet): boolean => blocks.length === 0 && !sources;

/** A sheet with the list of sources after it: on the same sheet where the list is short, or on sheets of its own. */
function withSources(theme: Theme, paper: Paper, sheet: Sheet, block: Sources): readonly Sheet[] {
  const last = sheet.blocks.at(-1);
  const heading = last?.kind === "heading" ? last : undefined;
  // react-pdf balances lines over a paragraph and may need one more than were counted.
  const room = paper.height - paper.top - paper.bottom - 2 * theme.type.source.leading;
  // One line of a heading: the titles of source lists are short.
  const headingRoom = heading ? theme.type.section.leading + gapBetween(theme, heading, block) : 0;
  const pages = dealSources(theme, block, {
    measure: sourceMeasure(theme.sources, measureOf(paper)),
    firstRoom: room - headingRoom,
    room,
  });
  const above: Sheet = heading ? { ...sheet, blocks: sheet.blocks.slice(0, -1) } : sheet;
  const groups = pages.map((columns, index): SourceGroup => ({
    block,
    columns,
    whole: pages.length === 1,
    ...(index === 0 && heading ? { heading } : {}),
  }));
  const [only] = groups;
  if (groups.length === 1 && only) return [{ ...above, sources: only }];
  const own = groups.map((sources): Sheet => ({ blocks: [], sources, after: [] }));
  return isBlank(above) ? own : [above, ...own];
}
