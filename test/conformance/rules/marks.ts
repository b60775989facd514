import { inArtifact, taggedMark, type Mark } from "../reader/painted.ts";
import type { ReadPage, Reading } from "../reader/reading.ts";
import { isContent, type Element } from "../reader/structure.ts";
import type { Rule } from "./rule.ts";

/** The elements that claim each numbered mark of each page. */
function claims(reading: Reading): ReadonlyMap<ReadPage, ReadonlyMap<number, readonly Element[]>> {
  const claims = new Map(reading.pages.map((page) => [page, new Map<number, Element[]>()]));
  for (const element of reading.elements)
    for (const kid of element.kids) {
      const page = isContent(kid) ? reading.pageOf(kid.page) : undefined;
      const own = page && claims.get(page);
      if (own && isContent(kid)) own.set(kid.mcid, [...(own.get(kid.mcid) ?? []), element]);
    }
  return claims;
}

const numbers = ({ content }: ReadPage): readonly number[] => content.marks.flatMap(({ mcid }) => mcid ?? []);

/** A rule on each mark of each page. */
const onMarks = (name: string, clause: string, wrong: (mark: Mark) => string | undefined): Rule => ({
  name,
  clause,
  *find({ pages }) {
    for (const page of pages)
      for (const mark of page.content.marks) {
        const says = wrong(mark);
        if (says) yield { page: page.number, says };
      }
  },
});

/** ISO 14289-1 7.1 and ISO 32000-1 14.7.4: everything on a page belongs to one element, or is an artifact. */
export const marks: readonly Rule[] = [
  {
    name: "content-outside-marks",
    clause: "ISO 14289-1 7.1",
    *find({ pages }) {
      for (const page of pages) {
        const loose = page.content.painted.filter(({ mark }) => !taggedMark(mark) && !inArtifact(mark));
        const text = loose.flatMap((item) => (item.kind === "text" ? [item.text] : [])).join("");
        const what = text ? `"${text.slice(0, 60)}"` : (loose[0]?.kind ?? "");
        if (loose.length > 0)
          yield {
            page: page.number,
            says: `Something is painted that is neither tagged nor an artifact (${loose.length} in all): ${what}.`,
          };
      }
    },
  },
  onMarks("artifact-in-tagged", "ISO 14289-1 7.1", (mark) =>
    mark.tag === "Artifact" && taggedMark(mark.parent) ? "An artifact stands inside tagged content." : undefined,
  ),
  onMarks("tagged-in-artifact", "ISO 14289-1 7.1", (mark) =>
    mark.mcid !== undefined && inArtifact(mark) ? `Mark ${mark.mcid} stands inside an artifact.` : undefined,
  ),
  onMarks("nested-marks", "house", (mark) =>
    mark.mcid !== undefined && taggedMark(mark.parent)
      ? `Mark ${mark.mcid} stands inside another numbered mark.`
      : undefined,
  ),
  {
    name: "mark-number-twice",
    clause: "ISO 32000-1 14.7.4.4",
    *find({ pages }) {
      for (const page of pages) {
        const all = numbers(page);
        const twice = new Set(all.filter((number, index) => all.indexOf(number) < index));
        for (const number of twice)
          yield { page: page.number, says: `The mark number ${number} is used twice on the page.` };
      }
    },
  },
  {
    name: "orphan-mark",
    clause: "ISO 32000-1 14.7.4",
    *find(reading) {
      for (const [page, owners] of claims(reading))
        for (const number of new Set(numbers(page)))
          if (!owners.has(number)) {
            const text =
              page.pieces
                .get(number)
                ?.map((piece) => piece.text)
                .join("") ?? "";
            yield { page: page.number, says: `No structure element holds mark ${number}, "${text.slice(0, 60)}".` };
          }
    },
  },
  {
    name: "mark-shared",
    clause: "ISO 32000-1 14.7.4",
    *find(reading) {
      for (const [page, owners] of claims(reading))
        for (const [number, elements] of owners)
          if (elements.length > 1)
            yield {
              page: page.number,
              object: elements[1]?.dict.object,
              says: `Mark ${number} is held ${elements.length} times, by ${elements.map(({ role }) => role).join(" and ")}.`,
            };
    },
  },
  {
    name: "reference-without-mark",
    clause: "ISO 32000-1 14.7.4.2",
    *find(reading) {
      for (const element of reading.elements)
        for (const kid of element.kids) {
          if (!isContent(kid)) continue;
          const page = reading.pageOf(kid.page);
          const object = element.dict.object;
          if (!page) yield { object, says: `${element.role} holds mark ${kid.mcid} of no page of the document.` };
          else if (!numbers(page).includes(kid.mcid))
            yield { page: page.number, object, says: `${element.role} holds mark ${kid.mcid}, which its page lacks.` };
        }
    },
  },
];
