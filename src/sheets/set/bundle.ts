import { degrees, Duplex, PDFDocument, PDFName, type PDFPage } from "@cantoo/pdf-lib";
import { isError, type Checked, type Place } from "../../problem.ts";
import { describeFile } from "../describe-file.ts";
import { damagedFile } from "../open-pages.ts";
import { writePageLabels } from "../page-labels.ts";
import { PAPERS } from "../paper.ts";
import { placePages, type Placed } from "../place-pages.ts";
import { drawCover, type CoverEntry } from "./draw-cover.ts";
import { laySource, type LaidSource, type SetSource } from "./lay-source.ts";
import { listEntries, upToSheet } from "./list-entries.ts";
import { embedFaces, useFaces, type FaceFiles, type SetFaces } from "./set-faces.ts";
import type { SheetSet } from "./sheet-set.ts";
import { signsNotSet } from "./signs-not-set.ts";
import { stamp } from "./stamp.ts";

/** A whole set in one file. */
export interface Bundle {
  readonly bytes: Uint8Array;
  readonly entries: readonly CoverEntry[];
  readonly copies: number;
  readonly pages: number;
  readonly sheets: number;
  /** Links in one copy of each document that lead to something a bundle does not have. */
  readonly lostLinks: number;
}

/**
 * Makes one file of a set, in the order of printing: a cover sheet that lists it, then every copy of every document,
 * each with its number on its first page. On both sides, blank backs keep copies apart, and backs of landscape sheets
 * are turned about, so that all of it is turned on the long edge. Dated by its newest document; the same input gives the
 * same bytes. Null where there is an error; `place` is where the set is described.
 */
export async function bundle(
  set: SheetSet,
  sources: readonly SetSource[],
  faceFiles: FaceFiles,
  place: Place,
): Promise<Checked<Bundle | null>> {
  const opened = await Promise.all(sources.map(laySource));
  const problems = opened.flatMap((each) => each.problems);
  const laid = opened.flatMap(({ value }) => (value ? [value] : []));
  if (problems.some(isError)) return { value: null, problems };

  const into = await PDFDocument.create({ updateMetadata: false });
  const faces = await embedFaces(into, faceFiles);
  const unset = signsNotSet(set, laid, faces, place);
  if (unset.length > 0) return { value: null, problems: unset };
  const entries = listEntries(set, laid);
  const sheetsOf = (pages: number): number => (set.bothSides ? Math.ceil(pages / 2) : pages);
  const pages = entries.at(-1)?.to ?? 0;
  const copies = entries.reduce((sum, each) => sum + each.copies, 0);
  const labels = addCover(into, set, entries, [copies, sheetsOf(pages)], faces);
  let lostLinks = 0;
  for (const [index, entry] of entries.entries()) {
    const each = laid[index]!;
    const placed = tryToPlace(into, each);
    if (!placed) return { value: null, problems: [damagedFile(each.source.file)] };
    lostLinks += placed.lostLinks;
    for (let copy = 1; copy <= entry.copies; copy += 1) {
      const number = entry.copies === 1 ? String(entry.number) : `${entry.number}.${copy}`;
      const sides = addCopy(into, placed, set);
      stamp(into, sides[0]!, entry.copies === 1 ? number : `${entry.number} · ${copy}/${entry.copies}`, faces);
      labels.push(...sides.map((_, side) => `${number}-${side + 1}`));
    }
  }
  writePageLabels(into, labels);
  const duplex = set.bothSides ? Duplex.DuplexFlipLongEdge : Duplex.Simplex;
  describeFile(into, { title: set.title, language: set.language, date: newest(laid), duplex });
  const bytes = await into.save({ updateFieldAppearances: false });
  return { value: { bytes, entries, copies, pages, sheets: sheetsOf(pages), lostLinks }, problems: [] };
}

/** Returns the labels of its pages. */
function addCover(
  into: PDFDocument,
  set: SheetSet,
  entries: readonly CoverEntry[],
  [copies, sheets]: readonly [number, number],
  faces: SetFaces,
): string[] {
  const { words } = set;
  const paper = PAPERS[set.paper];
  const remarks = [
    words.totals(entries.length, copies, sheets, set.paper),
    set.bothSides ? words.printBoth : words.printOne,
  ];
  const contents = drawCover({ title: set.title, remarks, entries, words }, paper, faces);
  for (const content of contents) {
    const page = into.addPage([paper.width, paper.height]);
    useFaces(page, faces);
    page.node.set(PDFName.of("Contents"), into.context.register(into.context.flateStream(content)));
  }
  const blanks = upToSheet(contents.length, set) - contents.length;
  for (let blank = 0; blank < blanks; blank += 1) into.addPage([paper.width, paper.height]);
  return Array.from({ length: contents.length + blanks }, (_, page) => `0-${page + 1}`);
}

function tryToPlace(into: PDFDocument, { finished, sides }: LaidSource): Placed | null {
  try {
    return placePages(into, finished, sides);
  } catch {
    return null;
  }
}

function addCopy(into: PDFDocument, placed: Placed, set: SheetSet): readonly PDFPage[] {
  const sides = placed.addCopy();
  const last = sides.at(-1)!;
  const filled = upToSheet(sides.length, set) > sides.length ? [...sides, into.addPage(sizeOf(last))] : sides;
  for (const [index, page] of filled.entries()) {
    const [width, height] = sizeOf(page);
    // A landscape sheet that goes through the printer upright and is turned on its long edge has its back upside down.
    if (set.bothSides && index % 2 === 1 && width > height) page.setRotation(degrees(180));
  }
  return filled;
}

const sizeOf = (page: PDFPage): [number, number] => [page.getWidth(), page.getHeight()];

const newest = (laid: readonly LaidSource[]): Date | null =>
  laid.reduce<Date | null>(
    (latest, { finished: { date } }) => (date && (!latest || date > latest) ? date : latest),
    null,
  );
