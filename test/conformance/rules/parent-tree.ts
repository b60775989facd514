import { isContent, isObject } from "../reader/structure.ts";
import { Dict, type Value } from "../reader/values.ts";
import type { Rule } from "./rule.ts";

/** ISO 32000-1 14.7.4.4: from content to its element, as the structure tree has it from element to content. */
export const parentTree: readonly Rule[] = [
  {
    name: "parent-tree-entry",
    clause: "ISO 32000-1 14.7.4.4",
    *find({ elements, pageOf, parentTree }) {
      for (const element of elements)
        for (const kid of element.kids) {
          const object = element.dict.object;
          if (isContent(kid)) {
            const page = pageOf(kid.page);
            const entry = parentTree.get(page?.dict.number("StructParents") ?? -1);
            if (page && itemOf(entry, kid.mcid) !== element.dict)
              yield { page: page.number, object, says: `The parent tree leads mark ${kid.mcid} to another element.` };
          } else if (isObject(kid) && kid.target) {
            const entry = parentTree.get(kid.target.number("StructParent") ?? -1);
            if (entry !== element.dict)
              yield { object, says: "The parent tree leads the annotation to another element." };
          }
        }
    },
  },
  {
    name: "parent-tree-stray",
    clause: "ISO 32000-1 14.7.4.4",
    *find({ elements, pages, pageOf, parentTree }) {
      const byDict = new Map(elements.map((element) => [element.dict, element]));
      for (const page of pages) {
        const key = page.dict.number("StructParents");
        const entry = parentTree.get(key ?? -1);
        if (page.content.marks.some(({ mcid }) => mcid !== undefined) && !Array.isArray(entry)) {
          yield { page: page.number, says: "The page has marks and no entry in the parent tree." };
          continue;
        }
        for (let mcid = 0; Array.isArray(entry) && mcid < entry.length; mcid++) {
          const target = itemOf(entry, mcid);
          if (target === null) continue;
          const owner = target instanceof Dict ? byDict.get(target) : undefined;
          const isHeld = owner?.kids.some((kid) => isContent(kid) && kid.mcid === mcid && pageOf(kid.page) === page);
          if (!isHeld)
            yield { page: page.number, says: `The parent tree gives mark ${mcid} an element that does not hold it.` };
        }
      }
    },
  },
  {
    name: "parent-tree-keys",
    clause: "ISO 32000-1 14.7.4.4",
    *find({ structure, pages, parentTree }) {
      const keys = pages.flatMap(({ dict, annotations }) => [
        ...(dict.number("StructParents") === undefined ? [] : [dict.number("StructParents") ?? 0]),
        ...annotations.flatMap((annotation) => annotation.number("StructParent") ?? []),
      ]);
      const twice = keys.find((key, index) => keys.indexOf(key) < index);
      if (twice !== undefined) yield { says: `The parent tree key ${twice} is used by two pages or annotations.` };
      const next = structure?.root.number("ParentTreeNextKey");
      if (structure && (next === undefined || [...parentTree.keys()].some((key) => key >= next)))
        yield { object: structure.root.object, says: "ParentTreeNextKey is not above all keys of the parent tree." };
    },
  },
];

function itemOf(entry: Value | undefined, index: number): Value {
  const items = Array.isArray(entry) ? (entry as readonly Value[]) : [];
  return items[index] ?? null;
}
