import type { FactId } from "../../facts/facts.ts";
import { PLACE_CLOSE, PLACE_OPEN, type Filled, type Rich } from "../../filling/filled.ts";

/** How and where a pack prints a fact. */
export interface Printed {
  /** Each wording once; none where only a figure shows it. */
  readonly words: readonly string[];
  /** Titles of sections, in their order; the pack's own title for what stands before the first. */
  readonly sections: readonly string[];
  /** Ids of the figures that draw it. */
  readonly figures: readonly string[];
}

/** Of a fact that only decides something. */
export const NOWHERE: Printed = { words: [], sections: [], figures: [] };

const PLACEHOLDER = new RegExp(`${PLACE_OPEN}(\\d+)${PLACE_CLOSE}`, "g");

/** Where a filled template prints each fact: what stands in a cell or box counts to the section around it. */
export function wherePrinted(filled: Filled): ReadonlyMap<FactId, Printed> {
  const found = new Map<FactId, { words: Set<string>; sections: Set<string>; figures: Set<string> }>();
  const at = (fact: FactId) => {
    const printed = found.get(fact) ?? { words: new Set(), sections: new Set(), figures: new Set() };
    found.set(fact, printed);
    return printed;
  };
  const title = showPlainly(filled.title, filled);
  const visit = (text: string, section: string): void => {
    for (const [, index] of text.matchAll(PLACEHOLDER)) {
      const placed = filled.placed[Number(index)];
      if (placed === undefined) continue;
      // A block holds placeholders of its own, in cells and captions.
      if (placed.kind !== "text" && placed.kind !== "passage" && placed.kind !== "link") {
        visit(JSON.stringify(placed), section);
        if (placed.kind !== "figure") continue;
        for (const fact of placed.facts) {
          at(fact).sections.add(section);
          at(fact).figures.add(placed.id);
        }
      } else if (placed.fact !== undefined) {
        at(placed.fact).words.add(placed.text);
        at(placed.fact).sections.add(section);
      }
    }
  };
  let section = title;
  visit(`${filled.title}${filled.subtitle ?? ""}`, title);
  for (const line of filled.markdown.split("\n")) {
    const [, heading] = /^#+\s+(.*?)\s*(?:\{#[^}]*\})?\s*$/.exec(line) ?? [];
    if (heading !== undefined) section = showPlainly(heading, filled);
    visit(line, section);
  }
  return new Map(
    Array.from(found, ([fact, { words, sections, figures }]) => [
      fact,
      { words: [...words], sections: [...sections], figures: [...figures] },
    ]),
  );
}

function showPlainly(rich: Rich, { placed }: Filled): string {
  return rich.replaceAll(PLACEHOLDER, (_, index: string) => {
    const piece = placed[Number(index)];
    return piece && "text" in piece ? piece.text : "";
  });
}
