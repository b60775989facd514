import { draw } from "../../charts/draw.ts";
import { readPages } from "../../pages/read-pages.ts";
import type { PrintJob } from "../printing/print.ts";
import type { Printed } from "./where-printed.ts";

/** The numbers of the pages on which one or more facts of a row stand, ascending. */
export type FindPages = (facts: readonly Printed[]) => readonly number[];

/**
 * Sets a pack on its pages to find facts on them. Facts stand where figures do that draw them, and, within the pages of
 * a section, where the words of at least half of those do that the section prints: a lone "planned" tells nothing. Where
 * line breaks take the words apart beyond finding, all pages of the section count.
 */
export async function openPages({ document, date, file }: PrintJob): Promise<FindPages> {
  const { pages, headings } = await readPages(document, { date, place: { file }, draw });
  const texts = pages.map(({ text }) => closedUp(text));
  const beginsOn = (id: string): number => pages.findIndex(({ ids }) => ids.includes(id));
  const starts = headings.map(({ title, id }) => ({ title: closedUp(title), page: beginsOn(id) }));

  /** From the page of its heading to that of the next. */
  const pagesOf = (section: string): readonly number[] => {
    const named = closedUp(section);
    const ranges = starts.flatMap(({ title, page }, at) =>
      title.endsWith(named) ? [[page, starts[at + 1]?.page ?? pages.length - 1] as const] : [],
    );
    const [first, last] = [0, starts[0]?.page ?? pages.length - 1];
    return (ranges.length > 0 ? ranges : [[first, last] as const]).flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
  };

  const worded = (section: string, facts: readonly Printed[]): readonly number[] => {
    const wanted = facts.filter(({ sections }) => sections.includes(section)).map(({ words }) => words.map(closedUp));
    const said = wanted.filter((words) => words.length > 0);
    const range = pagesOf(section);
    const holding = range.filter((page) => {
      const found = said.filter((words) => words.some((word) => texts[page]?.includes(word)));
      return found.length > 0 && 2 * found.length >= said.length;
    });
    return holding.length > 0 || said.length === 0 ? holding : range;
  };

  return (facts) => {
    const sections = new Set(facts.flatMap((fact) => fact.sections));
    const figures = new Set(facts.flatMap((fact) => fact.figures));
    const drawn = Array.from(figures, beginsOn).filter((page) => page >= 0);
    const found = [...Array.from(sections, (section) => worded(section, facts)).flat(), ...drawn];
    return [...new Set(found)].toSorted((a, b) => a - b).map((page) => page + 1);
  };
}

/** Without spaces and hyphens: a line may end at either. */
const closedUp = (text: string): string => text.replaceAll(/[\s\u00AD\u2010\u2011-]+/gu, "");
