import type { Mark } from "../../conformance/reader/painted.ts";
import type { ReadPage } from "../../conformance/reader/reading.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { named } from "./setting.ts";

/** The foot of each page says which page it is, and of how many. */
export const rightNumbers: LayoutRule = {
  name: "page numbers",
  *find({ reading: { pages } }) {
    for (const page of pages) {
      const foot = footOf(page);
      const numbers = foot.match(/\d+/g) ?? [];
      if (numbers.at(-2) !== `${page.number}` || numbers.at(-1) !== `${pages.length}`)
        yield { page: page.number, says: `The foot says ${named(foot)}.` };
    }
  },
};

const footOf = ({ content }: ReadPage): string =>
  content.painted.map((item) => (item.kind === "text" && isFoot(item.mark) ? item.text : "")).join("");

const isFoot = (mark: Mark | undefined): boolean =>
  mark !== undefined && (mark.properties?.name("Subtype") === "Footer" || isFoot(mark.parent));
