import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader of a finished file finds on its pages, in reading order, without spaces and line ends. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    texts.push(...items.map((item) => ("str" in item ? item.str : "")));
  }
  await loading.destroy();
  return bare(texts.join(""));
}

/** A text without what shows nothing and may go at a line's end: spaces, and places where a word may be parted. */
export const bare = (text: string): string => text.replace(/[\s\u00AD\u200B]/gu, "");
