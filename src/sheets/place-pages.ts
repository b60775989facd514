import { PDFHexString, PDFName, PDFObjectCopier, type PDFDocument, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";
import { drawSide, nameOnSide } from "./draw-side.ts";
import type { FinishedPages } from "./finished-pages.ts";
import { pageForm } from "./page-form.ts";
import { readLinks, type Link, type LinkTarget } from "./read-links.ts";
import type { Box, Placement, SheetSide } from "./sheet.ts";

/** Adds sides of sheets to a document, each time a copy of its own of all of them. */
export type AddCopy = () => readonly PDFPage[];

export interface Placed {
  readonly addCopy: AddCopy;
  /** Links that lead to something an imposed file does not have. */
  readonly lostLinks: number;
}

/**
 * Gets finished pages ready to be added to a document, on the sides that were laid for them. What is drawn is stored
 * once, however many copies are added; links go along and lead to the same copy. Throws where a page cannot be read.
 */
export function placePages(into: PDFDocument, from: FinishedPages, sides: readonly SheetSide[]): Placed {
  const { context } = into;
  const copier = PDFObjectCopier.for(from.document.context, context);
  const forms = from.document.getPages().map((page) => pageForm(page, context, copier));
  const links = readLinks(from.document);
  const contents = sides.map((side) => context.register(context.flateStream(drawSide(side))));
  const addCopy: AddCopy = () => {
    const pages = sides.map((side, index) => addSide(into, side, forms, contents[index]!));
    const spots = spotsOf(sides, pages);
    for (const link of links) addLink(into, link, spots);
    return pages;
  };
  return { addCopy, lostLinks: links.filter(({ target }) => target === null).length };
}

function addSide(into: PDFDocument, side: SheetSide, forms: readonly PDFRef[], content: PDFRef): PDFPage {
  const page = into.addPage([side.width, side.height]);
  for (const [index, { page: number }] of side.placements.entries())
    page.node.setXObject(PDFName.of(nameOnSide(index)), forms[number - 1]!);
  page.node.set(PDFName.of("Contents"), content);
  if (side.cut) {
    const { trim, bleed } = side.cut;
    page.setTrimBox(...edges(trim));
    page.setBleedBox(...edges(bleed));
  }
  return page;
}

const edges = ({ x, y, width, height }: Box): [number, number, number, number] => [x, y, width, height];

interface Spot {
  readonly sheet: PDFPage;
  readonly placement: Placement;
}

/** Where each finished page stands, by its number. */
const spotsOf = (sides: readonly SheetSide[], pages: readonly PDFPage[]): ReadonlyMap<number, Spot> =>
  new Map(
    sides.flatMap(({ placements }, index) =>
      placements.map((placement): [number, Spot] => [placement.page, { sheet: pages[index]!, placement }]),
    ),
  );

function addLink(into: PDFDocument, link: Link, spots: ReadonlyMap<number, Spot>): void {
  const spot = spots.get(link.page);
  if (!spot || !link.target) return;
  const { context } = into;
  const annotation = context.obj({
    Type: "Annot",
    Subtype: "Link",
    Rect: [...moved(link.area, spot.placement)],
    ...(link.quads.length > 0 && { QuadPoints: [...moved(link.quads, spot.placement)] }),
    ...(link.description !== null && { Contents: PDFHexString.fromText(link.description) }),
    // Printed like all of the page (ISO 32000-1, 12.5.3), and without a frame.
    F: 4,
    Border: [0, 0, 0],
    ...leadingTo(link.target, spots),
  });
  spot.sheet.node.addAnnot(context.register(annotation));
}

function leadingTo(target: LinkTarget, spots: ReadonlyMap<number, Spot>) {
  if (target.kind === "address") return { A: { S: "URI", URI: ascii(target.address) } };
  const spot = spots.get(target.page);
  return spot && { Dest: [spot.sheet.ref, "XYZ", ...moved([target.x, target.y], spot.placement), null] };
}

/** In hexadecimal, since brackets and backslashes would have to be masked in a plain string (ISO 32000-1, 7.3.4). */
const ascii = (text: string): PDFHexString => PDFHexString.of(Buffer.from(text, "latin1").toString("hex"));

/** Coordinates of a finished page, x and y by turns, as those of the sheet, to a hundredth of a point. */
const moved = (coordinates: readonly number[], { scale, x, y }: Placement): readonly number[] =>
  coordinates.map((value, index) => Math.round((scale * value + (index % 2 === 0 ? x : y)) * 100) / 100);
