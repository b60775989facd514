import { grouped } from "./grouped.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { areaOn } from "./page-area.ts";
import { around, isHeading, named, standsIn, type Line, type Setting } from "./setting.ts";

/** A heading has at least two lines of what it heads below it on its page, or a row, or a drawing, or all there is. */
export const keptHeadings: LayoutRule = {
  name: "no lonely heading",
  *find({ lines }) {
    for (const [index, heading] of lines.entries()) {
      if (!isHeading(heading) || lines[index + 1]?.block === heading.block) continue;
      const below = headedBy(lines.slice(index + 1));
      const here = below.filter(({ page }) => page === heading.page);
      const isKept = here.length >= Math.min(2, below.length) && (here.some(isMatter) || !below.some(isMatter));
      if (!isKept)
        yield { page: heading.page.number, says: `The heading ${named(heading.text)} has too little below it.` };
    }
  },
};

/** What stands between a heading, with those right after it, and the next one. */
function headedBy(after: readonly Line[]): readonly Line[] {
  const first = after.findIndex((line) => !isHeading(line));
  if (first < 0) return [];
  const length = after.slice(first).findIndex(isHeading);
  return after.slice(first, length < 0 ? undefined : first + length);
}

/** Captions and column heads only announce. */
const isMatter = ({ block }: Line): boolean => !standsIn(block, "Caption", "THead");

/** A caption, or the heads of columns, stand on one page with what comes right after them. */
export const keptCaptions: LayoutRule = {
  name: "no lonely caption",
  *find({ lines }) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (isMatter(line) || next === undefined || next.page === line.page) continue;
      yield { page: line.page.number, says: `What ${named(line.text)} announces is on another page.` };
    }
  },
};

/** A paragraph that goes on over a page leaves no single line behind, and takes none over. */
export const noSingleLine: LayoutRule = {
  name: "no single line",
  *find({ lines }) {
    for (const own of grouped(lines, ({ block }) => block).values()) {
      if (own.some(({ block }) => around(block, "TR"))) continue;
      const onPages = grouped(own, ({ page }) => page);
      if (onPages.size === 1) continue;
      for (const [page, [first, ...others]] of onPages)
        if (first && others.length === 0) yield { page: page.number, says: `${named(first.text)} is a single line.` };
    }
  },
};

const LEAST_FILL = 0.25;

/** Every page but the last is filled to a quarter. */
export const filledPages: LayoutRule = {
  name: "no page under a quarter full",
  *find(setting, area) {
    for (const page of setting.reading.pages.slice(0, -1)) {
      const { top, bottom } = areaOn(page, area);
      const lowest = Math.min(top, ...boxesOn(setting, page.number).map((box) => box.bottom));
      const fill = (top - lowest) / (top - bottom);
      if (fill < LEAST_FILL)
        yield { page: page.number, says: `The page is filled to ${Math.round(100 * fill)} per cent.` };
    }
  },
};

/** The last page is more than one line. */
export const lastPage: LayoutRule = {
  name: "no lonely last line",
  *find({ reading, lines }) {
    const last = reading.pages.at(-1);
    const [only, ...others] = lines.filter(({ page }) => page === last);
    const isAlone = others.every(
      ({ box }) => only && Math.abs(box.top - only.box.top) < (only.box.top - only.box.bottom) / 2,
    );
    if (last && reading.pages.length > 1 && only && isAlone && !standsIn(only.block, "Figure"))
      yield { page: last.number, says: `Nothing but ${named(only.text)} stands on the last page.` };
  },
};

const boxesOn = ({ lines, reading }: Setting, number: number) => [
  ...lines.filter(({ page }) => page.number === number).map(({ box }) => box),
  // Drawings are filled also where they hold no words.
  ...(reading.pages[number - 1]?.content.painted ?? []).flatMap(({ kind, mark, box }) =>
    kind !== "text" && box && mark?.tag === "Figure" ? [box] : [],
  ),
];
