import { overlap, type Box } from "../../conformance/reader/geometry.ts";
import { taggedMark, type PaintedText } from "../../conformance/reader/painted.ts";
import { isInline, textsOf, type Reading, type ReadPage } from "../../conformance/reader/reading.ts";
import { isContent, isElement, type Element } from "../../conformance/reader/structure.ts";
import { ink, isSeen } from "./ink.ts";

/** A file as a compositor sees it: its lines in reading order, and where each stands. */
export interface Setting {
  readonly reading: Reading;
  readonly lines: readonly Line[];
}

/** A line of one paragraph, heading, cell or label. A drawing without words counts as a line without text. */
export interface Line {
  readonly page: ReadPage;
  readonly box: Box;
  readonly text: string;
  /** The element whose text this is; links and spans belong to the text around them. */
  readonly block: Element;
}

export function readSetting(reading: Reading): Setting {
  const lines: Line[] = [];
  const add = (page: ReadPage, text: PaintedText, block: Element): void => {
    const box = ink(text);
    const last = lines.at(-1);
    if (last?.block === block && last.page === page && isSameLine(last.box, box))
      lines[lines.length - 1] = { ...last, box: union(last.box, box), text: last.text + text.text };
    else lines.push({ page, box, text: text.text, block });
  };
  const addDrawing = (page: ReadPage, mcid: number, block: Element): void => {
    const drawn = page.content.painted.filter(({ mark }) => taggedMark(mark)?.mcid === mcid);
    const [first, ...others] = drawn.flatMap(({ box }) => box ?? []);
    if (first) lines.push({ page, box: others.reduce(union, first), text: "", block });
  };
  const walk = (element: Element, around: Element): void => {
    const block = isInline(element) ? around : element;
    for (const kid of element.kids) {
      if (isElement(kid)) walk(kid, block);
      if (!isContent(kid)) continue;
      const page = reading.pageOf(kid.page);
      if (!page) continue;
      const texts = textsOf(reading, kid).filter(isSeen);
      for (const text of texts) add(page, text, block);
      if (texts.length === 0 && block.role === "Figure") addDrawing(page, kid.mcid, block);
    }
  };
  for (const root of reading.structure?.roots ?? []) walk(root, root);
  return { reading, lines };
}

/** Whether an element or one around it has a role. */
export const standsIn = (element: Element, ...roles: readonly string[]): boolean => around(element, ...roles) !== null;

/** The nearest element of a role, itself or around it. */
export function around(element: Element, ...roles: readonly string[]): Element | null {
  if (roles.includes(element.role)) return element;
  return element.parent ? around(element.parent, ...roles) : null;
}

export const isHeading = ({ block }: Line): boolean => /^H\d?$/.test(block.role);

/** How a line is named in a report. */
export const named = (text: string): string => `“${text.trim().replaceAll(/\s+/g, " ").slice(0, 50)}”`;

export const union = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
  top: Math.max(one.top, other.top),
});

/** Whether two boxes share more than half of the lower one's height. */
function isSameLine(one: Box, other: Box): boolean {
  const shared = overlap(one, other);
  return shared.top - shared.bottom > Math.min(one.top - one.bottom, other.top - other.bottom) / 2;
}
