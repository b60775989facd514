import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from "@cantoo/pdf-lib";

/** A link of a finished page. Coordinates are in points of the pages they belong to. */
export interface Link {
  /** Counted from 1. */
  readonly page: number;
  /** Two opposite corners: x, y, x, y. */
  readonly area: readonly number[];
  /** Corners of each line of its text, x and y by turns; the area alone where empty. */
  readonly quads: readonly number[];
  /** What it is called for those who do not see it. */
  readonly description: string | null;
  /** Null where it does something that an imposed file cannot. */
  readonly target: LinkTarget | null;
}

export type LinkTarget =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "page"; readonly page: number; readonly x: number; readonly y: number };

/** All links of a document, in the order of its pages. */
export function readLinks(document: PDFDocument): readonly Link[] {
  const pages = document.getPages();
  const numbers = new Map<PDFObject | undefined, number>(pages.map(({ ref }, index) => [ref, index + 1]));
  const named = namedDestinations(document);
  return pages.flatMap(({ node }, index) => {
    const annotations = node.Annots();
    return Array.from({ length: annotations?.size() ?? 0 }, (_, i) => annotations!.lookup(i, PDFDict))
      .filter((annotation) => annotation.lookupMaybe(name("Subtype"), PDFName) === name("Link"))
      .map((annotation) => ({
        page: index + 1,
        area: numbersIn(annotation.lookupMaybe(name("Rect"), PDFArray)),
        quads: numbersIn(annotation.lookupMaybe(name("QuadPoints"), PDFArray)),
        description: annotation.lookupMaybe(name("Contents"), PDFString, PDFHexString)?.decodeText() ?? null,
        target: targetOf(annotation, named, (page) => {
          const number = numbers.get(page);
          return number === undefined ? null : { number, top: pages[number - 1]!.getHeight() };
        }),
      }));
  });
}

type FindPage = (page: PDFObject | undefined) => { readonly number: number; readonly top: number } | null;

/** Links by a URI action, by a destination, or by an action that goes to one (ISO 32000-1, 12.5.6.5 and 12.6.4). */
function targetOf(annotation: PDFDict, named: ReadonlyMap<string, PDFObject>, find: FindPage): LinkTarget | null {
  const action = annotation.lookupMaybe(name("A"), PDFDict);
  const kind = action?.lookupMaybe(name("S"), PDFName);
  if (kind === name("URI")) {
    const address = action?.lookup(name("URI"), PDFString, PDFHexString);
    return address ? { kind: "address", address: address.decodeText() } : null;
  }
  if (action && kind !== name("GoTo")) return null;
  const given = action ? action.lookup(name("D")) : annotation.lookup(name("Dest"));
  const destination = explicit(isName(given) ? named.get(given.decodeText()) : given);
  const page = find(destination?.get(0));
  if (!destination || !page) return null;
  // Only this one of the kinds of destination (12.3.2.2) says where on the page; the others show all of it.
  const isPoint = destination.lookupMaybe(1, PDFName) === name("XYZ");
  const at = (index: number): number | undefined => {
    const value = isPoint && index < destination.size() ? destination.lookup(index) : undefined;
    return value instanceof PDFNumber ? value.asNumber() : undefined;
  };
  return { kind: "page", page: page.number, x: at(2) ?? 0, y: at(3) ?? page.top };
}

const isName = (value: PDFObject | undefined): value is PDFString | PDFHexString | PDFName =>
  value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName;

function explicit(value: PDFObject | undefined): PDFArray | null {
  if (value instanceof PDFArray) return value;
  return value instanceof PDFDict ? (value.lookupMaybe(name("D"), PDFArray) ?? null) : null;
}

/** Destinations by name, from the name tree or the older dictionary (ISO 32000-1, 12.3.2.3). */
function namedDestinations({ catalog }: PDFDocument): ReadonlyMap<string, PDFObject> {
  const tree = catalog.lookupMaybe(name("Names"), PDFDict)?.lookupMaybe(name("Dests"), PDFDict);
  const older = catalog.lookupMaybe(name("Dests"), PDFDict)?.keys() ?? [];
  const direct = older.map((key): [string, PDFObject | undefined] => [
    key.decodeText(),
    catalog.lookup(name("Dests"), PDFDict).lookup(key),
  ]);
  const all = [...direct, ...(tree ? leavesOf(tree) : [])];
  return new Map(all.filter((each): each is [string, PDFObject] => each[1] !== undefined));
}

function leavesOf(node: PDFDict): readonly [string, PDFObject | undefined][] {
  const kids = node.lookupMaybe(name("Kids"), PDFArray);
  if (kids) return Array.from({ length: kids.size() }, (_, i) => leavesOf(kids.lookup(i, PDFDict))).flat();
  const pairs = node.lookupMaybe(name("Names"), PDFArray);
  return Array.from({ length: Math.floor((pairs?.size() ?? 0) / 2) }, (_, i) => [
    pairs!.lookup(2 * i, PDFString, PDFHexString).decodeText(),
    pairs!.lookup(2 * i + 1),
  ]);
}

const numbersIn = (array: PDFArray | undefined): readonly number[] =>
  Array.from({ length: array?.size() ?? 0 }, (_, i) => array!.lookup(i, PDFNumber).asNumber());

const name = (text: string): PDFName => PDFName.of(text);
