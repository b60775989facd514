import { inside, isEmpty, overlap } from "../reader/geometry.ts";
import type { ContentFault, PaintedText } from "../reader/painted.ts";
import type { ReadPage } from "../reader/reading.ts";
import type { Rule } from "./rule.ts";

const fromContent = (name: string, clause: string, ...codes: readonly ContentFault["code"][]): Rule => ({
  name,
  clause,
  *find({ pages }) {
    for (const { number, content } of pages) {
      const says = new Set(content.faults.filter(({ code }) => codes.includes(code)).map((fault) => fault.says));
      for (const one of says) yield { page: number, says: one };
    }
  },
});

/** A rule on the visible text of each page: the first breach stands for all. */
const onText = (
  name: string,
  clause: string,
  what: string,
  wrong: (text: PaintedText, page: ReadPage) => boolean,
): Rule => ({
  name,
  clause,
  *find({ pages }) {
    for (const page of pages) {
      const bad = page.content.painted.filter(
        (item) => item.kind === "text" && item.text.trim() !== "" && wrong(item, page),
      );
      const [first] = bad;
      if (first?.kind === "text")
        yield { page: page.number, says: `"${first.text.slice(0, 60)}" ${what} (${bad.length} in all).` };
    }
  },
});

/** Text rendering modes that show nothing (ISO 32000-1 9.3.6). */
const UNSEEN = new Set([3, 7]);
/** The smallest text that counts as readable, in points. */
const SMALLEST = 4;

/** ISO 19005-3 6.1.13 and 6.2.2, and what a reader of paper expects: all that is said is seen. */
export const pages: readonly Rule[] = [
  fromContent("content-operators", "ISO 19005-3 6.2.2", "undefined-operator", "unread-content"),
  fromContent("content-balance", "ISO 32000-1 8.4.2, 14.6", "unbalanced-marks", "unbalanced-states"),
  fromContent("state-depth", "ISO 19005-3 6.1.13", "deep-states"),
  fromContent("page-resources", "ISO 19005-3 6.2.2", "missing-resource"),
  fromContent("marks-in-form", "house", "marks-in-form"),
  fromContent("colour-kind", "house", "unread-colour"),
  {
    name: "page-size",
    clause: "ISO 19005-3 6.1.13",
    *find({ pages: all }) {
      for (const { number, mediaBox } of all) {
        const sides = [mediaBox.right - mediaBox.left, mediaBox.top - mediaBox.bottom];
        if (sides.some((side) => side < 3 || side > 14_400))
          yield { page: number, says: "The page is of an unusable size." };
      }
    },
  },
  {
    name: "page-empty",
    clause: "house",
    *find({ pages: all }) {
      for (const { number, pieces } of all)
        if (![...pieces.values()].flat().some(({ text }) => text.trim()))
          yield { page: number, says: "Nothing is read on the page." };
    },
  },
  onText("text-off-page", "house", "stands off the page", ({ box }, { mediaBox }) => !inside(box, mediaBox, 0.5)),
  onText("text-unseen", "house", "is painted invisibly", ({ renderingMode }) => UNSEEN.has(renderingMode)),
  onText("text-too-small", "house", "is too small to read", ({ size }) => size < SMALLEST),
  onText("text-clipped", "house", "is clipped away", ({ box, clip }, { mediaBox }) => {
    const shown = overlap(box, clip);
    const isCut =
      (shown.right - shown.left) * (shown.top - shown.bottom) < 0.8 * (box.right - box.left) * (box.top - box.bottom);
    return inside(box, mediaBox, 0.5) && box.right > box.left && (isEmpty(shown) || isCut);
  }),
  onText("text-covered", "house", "is painted over", ({ covered }) => covered),
];
