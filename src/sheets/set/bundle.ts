import { degrees, Duplex, PDFDocument, PDFName, type PDFPage } from "@cantoo/pdf-lib";
import { isError, type Checked, type Place, type Problem } from "../../problem.ts";
import { checkImposition } from "../check-imposition.ts";
import { describeFile } from "../describe-file.ts";
import type { FinishedPages } from "../finished-pages.ts";
import { laySheets } from "../lay-sheets.ts";
import { damagedFile, openPages } from "../open-pages.ts";
import { writePageLabels } from "../page-labels.ts";
import { PAPERS } from "../paper.ts";
import { placePages, type Placed } from "../place-pages.ts";
import type { SheetSide } from "../sheet.ts";
import { COVER_WORDS } from "./cover-words.ts";
import { coverPages, drawCover, type CoverEntry } from "./draw-cover.ts";
import { drawText, type TextStyle } from "./draw-text.ts";
import { embedFaces, missingSigns, useFaces, type FaceFiles, type SetFaces } from "./set-faces.ts";
import type { SetDocument, SheetSet } from "./sheet-set.ts";

/** A finished pack of a set. */
export interface SetSource {
  readonly document: SetDocument;
  readonly id: string;
  /** Its name, for problems. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

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

interface Laid {
  readonly source: SetSource;
  readonly finished: FinishedPages;
  readonly sides: readonly SheetSide[];
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
  const opened = await Promise.all(sources.map(open));
  const problems = opened.flatMap((each) => each.problems);
  const laid = opened.flatMap(({ value }) => (value ? [value] : []));
  if (problems.some(isError)) return { value: null, problems };

  const into = await PDFDocument.create({ updateMetadata: false });
  const faces = await embedFaces(into, faceFiles);
  const unset = signsNotSet(set, laid, faces, place);
  if (unset.length > 0) return { value: null, problems: unset };
  const entries = list(set, laid);
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

async function open(source: SetSource): Promise<Checked<Laid | null>> {
  const { bytes, file, document } = source;
  const { value: finished, problems } = await openPages(bytes, file);
  if (!finished) return { value: null, problems };
  const objections = checkImposition(document.imposition, finished.boxes.length, document.place);
  if (objections.length > 0) return { value: null, problems: objections };
  return { value: { source, finished, sides: laySheets(finished.boxes, document.imposition) }, problems: [] };
}

/** What stands where in the file. */
function list(set: SheetSet, laid: readonly Laid[]): readonly CoverEntry[] {
  const { layouts } = COVER_WORDS[set.language];
  let before = upToSheet(coverPages(laid.length, PAPERS[set.paper]), set);
  return laid.map(({ source: { document, id }, finished, sides }, index) => {
    const each = upToSheet(sides.length, set);
    const from = before + 1;
    before += each * document.copies;
    return {
      number: index + 1,
      title: finished.title,
      detail: `${id}  ·  ${layouts[document.imposition.kind]}`,
      copies: document.copies,
      sides: each,
      from,
      to: before,
    };
  });
}

/** Sides with the blank back that fills up the last sheet. */
const upToSheet = (sides: number, { bothSides }: SheetSet): number => (bothSides ? sides + (sides % 2) : sides);

/** Returns the labels of its pages. */
function addCover(
  into: PDFDocument,
  set: SheetSet,
  entries: readonly CoverEntry[],
  [copies, sheets]: readonly [number, number],
  faces: SetFaces,
): string[] {
  const words = COVER_WORDS[set.language];
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

function tryToPlace(into: PDFDocument, { finished, sides }: Laid): Placed | null {
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

const STAMP: TextStyle = { face: "counted", size: 6.5, colour: [0.353, 0.4, 0.447] };

/** From the lower right corner, in points: nearer to the edge few printers print, farther off stands a running foot. */
const STAMP_AT = { x: 24, y: 11 };

function stamp(into: PDFDocument, page: PDFPage, text: string, faces: SetFaces): void {
  const { context } = into;
  const content = drawText(text, { x: page.getWidth() - STAMP_AT.x, y: STAMP_AT.y, end: true }, STAMP, faces);
  useFaces(page, faces);
  const drawn = page.node.get(PDFName.of("Contents"));
  page.node.set(
    PDFName.of("Contents"),
    context.obj([...(drawn ? [drawn] : []), context.register(context.flateStream(content))]),
  );
}

/** Titles with signs that the faces of the cover do not have. */
function signsNotSet(set: SheetSet, laid: readonly Laid[], faces: SetFaces, place: Place): readonly Problem[] {
  const said = missingSigns(set.title, faces.said).map((sign) => notSet(sign, place));
  const listed = laid.flatMap(({ source: { id }, finished: { title, file } }) =>
    [...missingSigns(title, faces.head), ...missingSigns(id, faces.counted)].map((sign) => notSet(sign, { file })),
  );
  return [...said, ...listed];
}

const notSet = (sign: string, place: Place): Problem => ({
  severity: "error",
  code: "sign-not-in-face",
  place,
  reason: `Its name has the sign "${sign}", which the faces of the cover sheet do not have.`,
  advice: "Write it in Latin or Cyrillic letters.",
});

const newest = (laid: readonly Laid[]): Date | null =>
  laid.reduce<Date | null>(
    (latest, { finished: { date } }) => (date && (!latest || date > latest) ? date : latest),
    null,
  );
