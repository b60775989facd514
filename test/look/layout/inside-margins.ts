import { inside } from "../../conformance/reader/geometry.ts";
import { inArtifact } from "../../conformance/reader/painted.ts";
import { ink, isSeen } from "./ink.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { areaOn } from "./page-area.ts";
import { named } from "./setting.ts";

/** Points by which a letter may reach over its measure: the side bearing of a figure hung in the margin. */
const SLACK = 0.6;

/** What is read stands inside the margins of its page; running lines keep those at the sides. */
export const insideMargins: LayoutRule = {
  name: "text inside the margins",
  *find({ reading }, area) {
    for (const page of reading.pages) {
      const margins = areaOn(page, area);
      const { top, bottom } = page.mediaBox;
      for (const item of page.content.painted) {
        if (item.kind !== "text" || !isSeen(item)) continue;
        const allowed = inArtifact(item.mark) ? { ...margins, top, bottom } : margins;
        if (!inside(ink(item), allowed, SLACK))
          yield { page: page.number, says: `${named(item.text)} stands outside the margins.` };
      }
    }
  },
};
