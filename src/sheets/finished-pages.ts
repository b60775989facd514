import type { PDFDocument } from "@cantoo/pdf-lib";
import type { Box } from "./sheet.ts";

/** A finished file, opened to be imposed. It is only read. */
export interface FinishedPages {
  /** Its name, for problems. */
  readonly file: string;
  readonly document: PDFDocument;
  /** What is left of each page once it is cut, in points of that page. */
  readonly boxes: readonly Box[];
  /** What each page is called, such as `iv` or `12`. */
  readonly labels: readonly string[];
  readonly title: string;
  /** BCP 47; null where the file does not say. */
  readonly language: string | null;
  /** The moment that the file itself gives for its making. */
  readonly date: Date | null;
}
