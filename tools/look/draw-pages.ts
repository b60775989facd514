import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const POINTS_PER_INCH = 72;

/**
 * Draws the pages of a PDF file one after the other, by the reader that is inside Firefox. All pages share one canvas:
 * what it shows lasts until the next page is asked for.
 */
export async function* drawPages(bytes: Uint8Array, dpi: number): AsyncGenerator<Canvas> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await loading.promise;
    const canvas = createCanvas(1, 1);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH });
      // Setting a size also clears the canvas.
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvasContext: canvas.getContext("2d"), viewport }).promise;
      yield canvas;
    }
  } finally {
    await loading.destroy();
  }
}
