import { PDFName, type PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import { drawText, type TextStyle } from "./draw-text.ts";
import { useFaces, type SetFaces } from "./set-faces.ts";

const STAMP: TextStyle = { face: "counted", size: 6.5, colour: [0.353, 0.4, 0.447] };

/** From the lower right corner, in points: nearer to the edge few printers print, farther off stands a running foot. */
const STAMP_AT = { x: 24, y: 11 };

/** Prints a number of its own on a page of a set, in small type, without touching what else is drawn there. */
export function stamp(into: PDFDocument, page: PDFPage, text: string, faces: SetFaces): void {
  const { context } = into;
  const content = drawText(text, { x: page.getWidth() - STAMP_AT.x, y: STAMP_AT.y, end: true }, STAMP, faces);
  useFaces(page, faces);
  const drawn = page.node.get(PDFName.of("Contents"));
  page.node.set(
    PDFName.of("Contents"),
    context.obj([...(drawn ? [drawn] : []), context.register(context.flateStream(content))]),
  );
}
