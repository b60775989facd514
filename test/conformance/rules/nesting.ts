import { childrenOf, type Element } from "../reader/structure.ts";
import type { Rule } from "./rule.ts";

/** Where elements may stand and what they may hold (ISO 14289-1 7.2, ISO 32000-1 14.8.4.3). */
interface Nesting {
  readonly in?: readonly string[];
  readonly holds?: readonly string[];
  /** Whether it must hold elements only, no content of its own. */
  readonly noContent?: true;
}

const SECTIONS = ["THead", "TBody", "TFoot"];
const NESTINGS: Readonly<Record<string, Nesting>> = {
  Table: { holds: ["TR", ...SECTIONS, "Caption"], noContent: true },
  THead: { in: ["Table"], holds: ["TR"], noContent: true },
  TBody: { in: ["Table"], holds: ["TR"], noContent: true },
  TFoot: { in: ["Table"], holds: ["TR"], noContent: true },
  TR: { in: ["Table", ...SECTIONS], holds: ["TH", "TD"], noContent: true },
  TH: { in: ["TR"] },
  TD: { in: ["TR"] },
  L: { holds: ["L", "LI", "Caption"], noContent: true },
  LI: { in: ["L"], holds: ["Lbl", "LBody"], noContent: true },
  LBody: { in: ["LI"] },
  TOC: { holds: ["TOC", "TOCI", "Caption"], noContent: true },
  TOCI: { in: ["TOC"] },
};
/** A heading, paragraph or link holds no block: a reader would stop in its middle. */
const BLOCKS = new Set("Document Sect Div P H1 H2 H3 H4 H5 H6 L LI LBody Table TR TH TD TOC TOCI".split(" "));
const LINES = new Set("P H1 H2 H3 H4 H5 H6 Span Link Reference Lbl".split(" "));

const captionMisplaced = (element: Element): boolean => {
  const roles = childrenOf(element).map(({ role }) => role);
  const captions = roles.filter((role) => role === "Caption").length;
  const atEnds = roles[0] === "Caption" || (element.role === "Table" && roles.at(-1) === "Caption");
  return captions > 1 || (captions === 1 && !atEnds);
};

export const nesting: readonly Rule[] = [
  {
    name: "nesting",
    clause: "ISO 14289-1 7.2",
    *find({ elements }) {
      for (const element of elements) {
        const { role, parent, dict, kids } = element;
        const { in: within, holds, noContent } = NESTINGS[role] ?? {};
        const children = childrenOf(element);
        const object = dict.object;
        if (within && !within.includes(parent?.role ?? ""))
          yield { object, says: `${role} stands in ${parent?.role ?? "nothing"}.` };
        for (const child of children)
          if ((holds && !holds.includes(child.role)) || (LINES.has(role) && BLOCKS.has(child.role)))
            yield { object: child.dict.object, says: `${role} holds ${child.role}.` };
        if (noContent && children.length < kids.length) yield { object, says: `${role} holds content of its own.` };
      }
    },
  },
  {
    name: "caption-place",
    clause: "ISO 14289-1 7.2",
    *find({ elements }) {
      for (const element of elements)
        if (["Table", "L", "TOC"].includes(element.role) && captionMisplaced(element))
          yield { object: element.dict.object, says: `The caption of ${element.role} is not its one first child.` };
    },
  },
  {
    name: "list-items",
    clause: "ISO 32000-1 14.8.4.3.3",
    *find({ elements }) {
      for (const { role, dict, ...element } of elements) {
        const roles = childrenOf({ role, dict, ...element }).map((child) => child.role);
        if (role === "L" && !roles.includes("LI")) yield { object: dict.object, says: "A list has no item." };
        if (role === "LI" && roles.filter((child) => child === "LBody").length !== 1)
          yield { object: dict.object, says: "A list item has not one LBody." };
        if (role === "LI" && roles.includes("Lbl") && roles[0] !== "Lbl")
          yield { object: dict.object, says: "The label of a list item does not stand first." };
      }
    },
  },
  {
    name: "list-numbering",
    clause: "ISO 32000-1 14.8.5.5",
    *find({ elements }) {
      for (const element of elements) {
        if (element.role !== "L" || element.attribute("List", "ListNumbering") !== null) continue;
        const isLabelled = childrenOf(element).some((item) => childrenOf(item).some(({ role }) => role === "Lbl"));
        if (isLabelled) yield { object: element.dict.object, says: "A list with labels has no ListNumbering." };
      }
    },
  },
];
