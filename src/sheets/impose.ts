import { Duplex, PDFDocument } from "@cantoo/pdf-lib";
import type { Checked } from "../problem.ts";
import { checkImposition } from "./check-imposition.ts";
import { describeFile } from "./describe-file.ts";
import type { Imposition } from "./imposition.ts";
import { laySheets } from "./lay-sheets.ts";
import { damagedFile, openPages } from "./open-pages.ts";
import { writePageLabels } from "./page-labels.ts";
import { placePages } from "./place-pages.ts";
import type { SheetSide } from "./sheet.ts";

/** Sheets ready to be printed. */
export interface Imposed {
  readonly bytes: Uint8Array;
  /** Of the finished file. */
  readonly pages: number;
  /** Sides of sheets, which are the pages of the imposed file. */
  readonly sides: number;
  /** The size of the smallest page on its sheet, as a part of its own size: 1 where none is made smaller. */
  readonly scale: number;
  /** Links that lead to something an imposed file does not have. */
  readonly lostLinks: number;
}

/**
 * Imposes a finished PDF, of which `file` is the name for problems. The result has the title, language and date of the
 * finished file, its links and page labels, and the advice to print at actual size on the right edge; it has no tags,
 * bookmarks, metadata or attachments, and so claims neither PDF/UA nor PDF/A. The same input gives the same bytes.
 * Null where the file cannot be read or the imposition cannot be.
 */
export async function impose(
  bytes: Uint8Array,
  file: string,
  imposition: Imposition,
): Promise<Checked<Imposed | null>> {
  const { value: finished, problems } = await openPages(bytes, file);
  if (!finished) return { value: null, problems };
  const objections = checkImposition(imposition, finished.boxes.length, { file });
  if (objections.length > 0) return { value: null, problems: objections };
  const sides = laySheets(finished.boxes, imposition);
  const sheets = await PDFDocument.create({ updateMetadata: false });
  try {
    const { addCopy, lostLinks } = placePages(sheets, finished, sides);
    addCopy();
    writePageLabels(
      sheets,
      sides.map((side) => labelOf(side, finished.labels)),
    );
    describeFile(sheets, { ...finished, duplex: duplexOf(imposition) });
    const scale = Math.min(...sides.flatMap(({ placements }) => placements.map((placement) => placement.scale)));
    const imposed = await sheets.save({ updateFieldAppearances: false });
    return {
      value: { bytes: imposed, pages: finished.boxes.length, sides: sides.length, scale, lostLinks },
      problems: [],
    };
  } catch {
    // Opening reads no page's content: only now does a broken one show.
    return { value: null, problems: [damagedFile(file)] };
  }
}

/** What the pages on a side are called, from left to right. */
const labelOf = ({ placements }: SheetSide, labels: readonly string[]): string =>
  placements.map(({ page }) => labels[page - 1] ?? "").join(", ");

/** On which edge the sheets are turned; null where they are printed on one side, to be cut. */
function duplexOf(imposition: Imposition): Duplex | null {
  switch (imposition.kind) {
    case "booklet":
    case "two-up":
      return Duplex.DuplexFlipShortEdge;
    case "margin":
      return imposition.mirrored ? Duplex.DuplexFlipLongEdge : Duplex.Simplex;
    case "pages":
      return Duplex.DuplexFlipLongEdge;
    case "crop-marks":
      return null;
  }
}
