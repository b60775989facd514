import type { Element } from "../reader/structure.ts";
import { plain, textOf, type Reading } from "../reader/reading.ts";
import type { Rule } from "./rule.ts";

/** The level of a heading: 2 for H2; undefined for another element. */
const headingLevel = ({ role }: Element): number | undefined => {
  const level = /^H([1-6])$/.exec(role)?.[1];
  return level === undefined ? undefined : Number(level);
};

export interface ReadHeading {
  readonly element: Element;
  readonly level: number;
  readonly text: string;
}

export const headingsOf = (reading: Reading): readonly ReadHeading[] =>
  reading.elements.flatMap((element) => {
    const level = headingLevel(element);
    return level === undefined ? [] : [{ element, level, text: plain(textOf(reading, element)) }];
  });

/** ISO 14289-1 7.4. */
export const headings: readonly Rule[] = [
  {
    name: "heading-skipped",
    clause: "ISO 14289-1 7.4.2",
    *find(reading) {
      let above = 0;
      for (const { element, level, text } of headingsOf(reading)) {
        if (level > above + 1)
          yield {
            object: element.dict.object,
            says: `"${text}" is H${level} after ${above ? `H${above}` : "no heading"}.`,
          };
        above = level;
      }
    },
  },
  {
    name: "heading-kinds",
    clause: "ISO 14289-1 7.4.4",
    *find({ elements }) {
      const unnumbered = elements.find(({ role }) => role === "H");
      if (unnumbered) yield { object: unnumbered.dict.object, says: "H is used, which does not say its level." };
    },
  },
  {
    name: "heading-empty",
    clause: "house",
    *find(reading) {
      for (const { element, text } of headingsOf(reading))
        if (text === "") yield { object: element.dict.object, says: "A heading has no text." };
    },
  },
];
