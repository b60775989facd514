import { destinationOf, namedDestinations } from "../../conformance/reader/destinations.ts";
import { plain, textOf, type Reading } from "../../conformance/reader/reading.ts";
import { childrenOf, isObject, type Element } from "../../conformance/reader/structure.ts";
import type { Fault, LayoutRule } from "./layout-rule.ts";
import { around, isHeading, named, standsIn, type Line, type Setting } from "./setting.ts";

/** An entry of the contents names the page on which its heading stands. */
export const rightContents: LayoutRule = {
  name: "contents agree with pages",
  *find(setting): Generator<Fault> {
    const { reading } = setting;
    for (const entry of reading.elements.filter(({ role }) => role === "TOCI")) {
      const text = plain(textOf(reading, entry));
      const [, title = text, number = "none"] = /^(.*?) ?(\d+)$/.exec(text) ?? [];
      const target = targetOf(setting, linkIn(entry));
      const here = pageOf(setting, entry);
      const heading = target && isHeading(target) ? plain(textOf(reading, target.block)) : undefined;
      if (heading !== title)
        yield { page: here, says: `${named(text)} leads to ${named(heading ?? target?.text ?? "nothing")}.` };
      if (`${target?.page.number}` !== number)
        yield { page: here, says: `${named(text)} stands on page ${target?.page.number}.` };
    }
  },
};

/** A cross-reference, or the number of a source, leads to what bears that name. */
export const rightReferences: LayoutRule = {
  name: "references lead to what they name",
  *find(setting): Generator<Fault> {
    const { reading } = setting;
    for (const link of reading.elements.filter(({ role }) => role === "Link")) {
      if (standsIn(link, "TOCI") || !leadsInside(link)) continue;
      const name = plain(textOf(reading, link)).normalize("NFKC");
      const target = targetOf(setting, link);
      if (!target || !bears(reading, target, name))
        yield { page: pageOf(setting, link), says: `${named(name)} leads to ${named(target?.text ?? "nothing")}.` };
    }
  },
};

/** Whether what stands at a place is what a reference calls it: “Table 3”, “section 6”, a heading’s words, “12”. */
function bears(reading: Reading, target: Line, name: string): boolean {
  const text = plain(target.text);
  if (!isHeading(target)) return text === `${name}.` || begins(text.toLowerCase(), name.toLowerCase());
  const heading = plain(textOf(reading, target.block));
  const number = /[\d.]*\d$/.exec(name)?.[0];
  // Where a caption is a heading, as in large print, it begins as one.
  if (begins(heading.toLowerCase(), name.toLowerCase())) return true;
  return number !== undefined && heading.startsWith(`${number} `);
}

/** A caption goes on with its finding after its number; a source's number stands alone. */
const begins = (text: string, name: string): boolean =>
  text === name || (/\p{L}/u.test(name) && text.startsWith(`${name} `));

const linkIn = (element: Element): Element | undefined =>
  element.role === "Link"
    ? element
    : childrenOf(element)
        .map(linkIn)
        .find((link) => link !== undefined);

const annotationOf = (link: Element) => link.kids.find(isObject)?.target;

const leadsInside = (link: Element): boolean => annotationOf(link)?.dict("A")?.name("S") !== "URI";

/** The line that stands where a link leads: the highest one below that point, and of several the leftmost. */
function targetOf({ reading, lines }: Setting, link: Element | undefined): Line | undefined {
  const annotation = link && annotationOf(link);
  if (!annotation) return undefined;
  const value = annotation.get("Dest") ?? annotation.dict("A")?.get("D") ?? null;
  const destination = destinationOf(namedDestinations(reading.catalog), value);
  const page = reading.pageOf(destination?.page);
  if (!destination || !page) return undefined;
  const { left = -Infinity, top = Infinity } = destination;
  const below = lines.filter(
    (line) => line.page === page && line.box.top <= top + SLACK && line.box.left >= left - SLACK,
  );
  const highest = Math.max(...below.map(({ box }) => box.top));
  return below.filter(({ box }) => box.top > highest - LINE).sort((one, other) => one.box.left - other.box.left)[0];
}

function pageOf({ lines }: Setting, element: Element): number {
  const block = around(element, "TOCI") ?? element.parent;
  const isHere = (line: Line): boolean => {
    for (let at: Element | undefined = line.block; at; at = at.parent) if (at === block) return true;
    return false;
  };
  return lines.find(isHere)?.page.number ?? 0;
}

const SLACK = 1;
/** Two labels beside each other, of different sizes, start at heights this near. */
const LINE = 4;
