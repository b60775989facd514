import { destinationOf, namedDestinations } from "../reader/destinations.ts";
import { boxOf, inside, type Box } from "../reader/geometry.ts";
import { textsOf, type ReadPage, type Reading } from "../reader/reading.ts";
import { contents, isObject, type Element } from "../reader/structure.ts";
import type { Dict } from "../reader/values.ts";
import type { Found, Rule } from "./rule.ts";

const INVISIBLE = 1 | 2 | 32 | 256;
const PRINT = 4;

const onAnnotations = (
  name: string,
  clause: string,
  find: (annotation: Dict, page: ReadPage, reading: Reading) => Iterable<string>,
): Rule => ({
  name,
  clause,
  *find(reading): Generator<Found> {
    for (const page of reading.pages)
      for (const annotation of page.annotations)
        for (const says of find(annotation, page, reading))
          yield { page: page.number, object: annotation.object, says };
  },
});

/** The element whose object reference names an annotation. */
const ownerOf = (reading: Reading, annotation: Dict): Element | undefined =>
  reading.elements.find(({ kids }) => kids.some((kid) => isObject(kid) && kid.target === annotation));

/** The boxes of the text that an element shows on a page. */
const textBoxes = (reading: Reading, element: Element, page: ReadPage): readonly Box[] =>
  [...contents(element)].flatMap(({ kid }) =>
    reading.pageOf(kid.page) === page
      ? textsOf(reading, kid).flatMap(({ text, box }) => (text.trim() ? [box] : []))
      : [],
  );

const middle = ({ left, bottom, right, top }: Box): Box => {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return { left: x, bottom: y, right: x, top: y };
};
const rectangle = (annotation: Dict): Box | undefined => boxOf(annotation.numbers("Rect"));

/** ISO 14289-1 7.18 and ISO 19005-3 6.3: annotations, of which a pack has links only. */
export const links: readonly Rule[] = [
  onAnnotations("annotation-kind", "house", function* (annotation) {
    if (annotation.name("Subtype") !== "Link")
      yield `An annotation is a ${annotation.name("Subtype") ?? "?"}, no link.`;
  }),
  onAnnotations("annotation-flags", "ISO 19005-3 6.3.2", function* (annotation) {
    const flags = annotation.number("F");
    if (flags === undefined || (flags & PRINT) === 0 || (flags & INVISIBLE) !== 0)
      yield "An annotation is not set to be printed, or is hidden.";
  }),
  onAnnotations("annotation-appearance", "ISO 19005-3 6.3.3", function* (annotation) {
    const states = [...(annotation.dict("AP")?.entries.keys() ?? ["N"])];
    if (states.join() !== "N") yield "The appearance of an annotation has more than its normal state.";
  }),
  onAnnotations("link-contents", "ISO 14289-1 7.18.5", function* (annotation) {
    if (!annotation.text("Contents")?.trim()) yield "A link has no description in Contents.";
  }),
  onAnnotations("link-tagged", "ISO 14289-1 7.18.5", function* (annotation, _, reading) {
    const owner = ownerOf(reading, annotation);
    if (!owner) yield "No structure element refers to the annotation.";
    else if (annotation.name("Subtype") === "Link" && owner.role !== "Link")
      yield `A link stands in ${owner.role}, not in Link.`;
    if (annotation.number("StructParent") === undefined) yield "The annotation has no StructParent.";
  }),
  onAnnotations("link-target", "ISO 32000-1 12.5.6.5", function* (annotation, _, { catalog }) {
    const action = annotation.dict("A");
    const uri = action?.bytes("URI");
    const goal = annotation.get("Dest") ?? (action?.name("S") === "GoTo" ? action.get("D") : null);
    if (annotation.name("Subtype") !== "Link") return;
    if (action?.name("S") === "URI") {
      const text = uri && Buffer.from(uri).toString("latin1");
      if (!text || !URL.canParse(text) || /[^\x21-\x7e]/.test(text))
        yield `A link's address is no URI: "${text ?? ""}".`;
    } else if (!destinationOf(namedDestinations(catalog), goal)?.page) yield "A link leads nowhere.";
  }),
  onAnnotations("annotation-on-page", "house", function* (annotation, { mediaBox }) {
    const box = rectangle(annotation);
    if (!box || !inside(box, mediaBox, 0.5)) yield "An annotation reaches beyond the page.";
  }),
  onAnnotations("link-over-text", "house", function* (annotation, page, reading) {
    const owner = ownerOf(reading, annotation);
    const box = rectangle(annotation);
    if (!owner || !box) return;
    const texts = textBoxes(reading, owner, page);
    if (texts.length > 0 && !texts.some((text) => inside(middle(text), box) || inside(middle(box), text)))
      yield "A link does not lie over its text.";
  }),
  {
    name: "link-text-covered",
    clause: "house",
    *find(reading) {
      for (const element of reading.elements) {
        if (element.role !== "Link") continue;
        const object = element.dict.object;
        const annotations = element.kids.flatMap((kid) => (isObject(kid) && kid.target ? [kid.target] : []));
        if (annotations.length === 0) yield { object, says: "Link has no annotation." };
        for (const page of reading.pages) {
          const boxes = annotations.flatMap((one) => (page.annotations.includes(one) ? (rectangle(one) ?? []) : []));
          const loose = textBoxes(reading, element, page).filter(
            (text) => !boxes.some((box) => inside(middle(text), box)),
          );
          if (annotations.length > 0 && loose.length > 0)
            yield { page: page.number, object, says: "Text of a link lies under no annotation of it." };
        }
      }
    },
  },
  {
    name: "tab-order",
    clause: "ISO 14289-1 7.18.3",
    *find({ pages }) {
      for (const { number, dict, annotations } of pages)
        if (annotations.length > 0 && dict.name("Tabs") !== "S")
          yield { page: number, says: "The page has annotations and does not tab in structure order." };
    },
  },
];
