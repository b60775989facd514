import type { PaintedText } from "../reader/painted.ts";
import { contents, isContent, isElement, isObject, type Element } from "../reader/structure.ts";
import { documentText, isInline, plain, textsOf, type Reading } from "../reader/reading.ts";
import { Dict, dictOf, Text, within, type Value } from "../reader/values.ts";
import { textOfString } from "../reader/text-string.ts";
import type { Rule } from "./rule.ts";
import type { StructureFault } from "../reader/structure.ts";

const fromReader = (name: string, clause: string, code: StructureFault["code"]): Rule => ({
  name,
  clause,
  *find({ structure }) {
    for (const fault of structure?.faults ?? []) if (fault.code === code) yield fault;
  },
});

const isWrongTag = (value: Value | undefined): boolean =>
  value instanceof Text && !/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(textOfString(value.bytes));

const OF_A_FIGURE = new Set(["Caption", "Figure", "Note"]);

const pagesOf = (reading: Reading, parts: readonly Element[]): readonly number[] =>
  parts.flatMap((part) => [...contents(part)].flatMap(({ kid }) => reading.pageOf(kid.page)?.number ?? []));

/**
 * Figures that float, with caption and note: each is read where it was put, ahead of a table that begins on an earlier
 * page, and stands whole on a page of that table or on the next.
 */
function floatingIn(reading: Reading, parts: readonly Element[]): ReadonlySet<Element> {
  const floating = new Set<Element>();
  for (const [i, table] of parts.entries()) {
    if (table.role !== "Table") continue;
    const before = parts.slice(0, i).findLastIndex(({ role }) => !OF_A_FIGURE.has(role));
    const group = parts.slice(before + 1, i);
    const [page, ...others] = new Set(pagesOf(reading, group));
    const ofTable = pagesOf(reading, [table]);
    const [first, last] = [Math.min(...ofTable), Math.max(...ofTable)];
    const floats = page !== undefined && others.length === 0 && page > first && page <= last + 1;
    if (floats && group.some(({ role }) => role === "Figure")) for (const part of group) floating.add(part);
  }
  return floating;
}

/** Elements that mean nothing when they hold nothing; a table cell may be empty. */
const FILLED = new Set([
  "P",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "LI",
  "Lbl",
  "Caption",
  "Link",
  "Figure",
  "Note",
  "TOCI",
]);

/** ISO 14289-1 7.1 and 7.2, ISO 32000-1 14.7.2: the tree as such. */
export const structure: readonly Rule[] = [
  {
    name: "structure-tree",
    clause: "ISO 14289-1 7.1",
    *find({ catalog, structure }) {
      if (!structure) yield { object: catalog.object, says: "The catalogue leads to no structure tree." };
      else if (structure.roots.length !== 1 || structure.roots[0]?.role !== "Document")
        yield { object: structure.root.object, says: "The structure tree has not one root, a Document." };
    },
  },
  fromReader("element-parent", "ISO 14289-1 7.1", "parent"),
  fromReader("element-loop", "ISO 32000-1 14.7.2", "loop"),
  fromReader("element-kid", "ISO 32000-1 14.7.2", "kid"),
  fromReader("element-role", "ISO 14289-1 7.1", "role"),
  {
    name: "role-map",
    clause: "ISO 14289-1 7.1",
    *find({ structure, elements }) {
      const map = structure?.root.dict("RoleMap");
      const standard = new Set(elements.filter(({ role, type }) => role === type).map(({ role }) => role));
      for (const type of map?.entries.keys() ?? [])
        if (standard.has(type)) yield { object: map?.object, says: `The standard type ${type} is mapped to another.` };
    },
  },
  {
    name: "empty-element",
    clause: "house",
    *find({ elements }) {
      for (const { role, kids, dict } of elements)
        if (kids.length === 0 && FILLED.has(role)) yield { object: dict.object, says: `${role} holds nothing.` };
    },
  },
  {
    name: "language-tag",
    clause: "ISO 14289-1 7.2",
    *find({ file, pages }) {
      for (const [object, value] of file.objects)
        for (const part of within(value))
          if (isWrongTag(dictOf(part)?.raw("Lang"))) yield { object, says: "Lang is no language tag." };
      for (const { content, number } of pages)
        if (content.marks.some(({ properties }) => isWrongTag(properties?.raw("Lang"))))
          yield { page: number, says: "The Lang of a mark is no language tag." };
    },
  },
  {
    name: "object-reference",
    clause: "ISO 32000-1 14.7.4.3",
    *find({ elements, pageOf, pages }) {
      for (const element of elements)
        for (const kid of element.kids) {
          if (!isObject(kid)) continue;
          const object = element.dict.object;
          const stands = pages.find(({ annotations }) => kid.target && annotations.includes(kid.target));
          if (!stands) yield { object, says: `${element.role} refers to an annotation that stands on no page.` };
          else if (pageOf(kid.page) !== stands)
            yield { page: stands.number, object, says: `${element.role} refers to its annotation on another page.` };
        }
    },
  },
  {
    name: "note-id",
    clause: "ISO 14289-1 7.9",
    *find({ elements }) {
      const ids = new Set<string>();
      for (const { role, dict } of elements) {
        if (role !== "Note") continue;
        const id = dict.text("ID");
        if (!id || ids.has(id)) yield { object: dict.object, says: "A Note has no ID of its own." };
        if (id) ids.add(id);
      }
    },
  },
  {
    name: "element-page",
    clause: "house",
    *find(reading) {
      for (const element of reading.elements) {
        const own = element.dict.dict("Pg");
        if (own instanceof Dict && !reading.pageOf(own))
          yield { object: element.dict.object, says: `The Pg of ${element.role} is no page of the document.` };
      }
    },
  },
  {
    name: "page-order",
    clause: "ISO 14289-1 7.1",
    *find(reading) {
      let last = 0;
      const parts = (reading.structure?.roots ?? []).flatMap(({ kids }) => kids.filter(isElement));
      const floating = floatingIn(reading, parts);
      for (const part of parts) {
        if (floating.has(part)) continue;
        for (const { element, kid } of contents(part)) {
          const page = reading.pageOf(kid.page)?.number ?? last;
          if (page < last)
            yield {
              page,
              object: element.dict.object,
              says: `${element.role} is read after what stands on page ${last}.`,
            };
          last = page;
        }
      }
    },
  },
  {
    name: "words-joined",
    clause: "ISO 14289-1 7.2",
    *find(reading) {
      for (const element of reading.elements) {
        const pieces = isInline(element) ? [] : [...runningText(reading, element)];
        for (const [index, piece] of pieces.entries()) {
          const next = pieces[index + 1];
          if (!next || next.box.top > piece.box.bottom + piece.size / 4) continue;
          const end = /\p{L}+$/u.exec(piece.text)?.[0];
          const start = /^\p{L}+/u.exec(next.text)?.[0];
          if (end && start && end.length + start.length < LONGEST_WORD)
            yield { object: element.dict.object, says: `Two lines are read as one word: "${end}${start}".` };
        }
      }
    },
  },
  {
    name: "document-text",
    clause: "house",
    *find(reading, { text }) {
      if (text === undefined) return;
      const [wanted, found] = [plain(text), documentText(reading)];
      if (wanted === found) return;
      let at = 0;
      while (wanted[at] === found[at]) at++;
      const [from, to] = [Math.max(0, at - 20), at + 40];
      yield { says: `The text reads "…${found.slice(from, to)}…" where "…${wanted.slice(from, to)}…" was expected.` };
    },
  },
];

/** The text of a block, through the elements inside its lines. */
function* runningText(reading: Reading, block: Element): Generator<PaintedText> {
  for (const kid of block.kids)
    if (isContent(kid)) yield* textsOf(reading, kid);
    else if (isElement(kid) && isInline(kid)) yield* runningText(reading, kid);
}

/** A longer run of letters may have been broken for want of room. */
const LONGEST_WORD = 24;
