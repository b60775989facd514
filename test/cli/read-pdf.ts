import { readFile } from "node:fs/promises";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader finds in a finished file. */
export interface ReadPdf {
  readonly title: string;
  readonly pages: number;
  /** Width and height of every page in points. */
  readonly sizes: readonly string[];
  /** Text of all pages, spaces and line ends as single spaces. */
  readonly text: string;
  /** Text of each page, as it is read. */
  readonly texts: readonly string[];
  /** Addresses that links lead to, and the pages, counted from 1, to which those within the file lead. */
  readonly urls: readonly string[];
  readonly internalLinks: readonly number[];
  readonly bookmarks: readonly string[];
  /** Every font used, and whether the file holds it. */
  readonly fonts: ReadonlyMap<string, boolean>;
  readonly attachments: readonly string[];
}

interface Annotation {
  readonly subtype: string;
  readonly url?: string;
  readonly dest?: string | readonly unknown[];
}

/** Opens a file as a browser would. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: VerbosityLevel.ERRORS,
    fontExtraProperties: true,
  });
  const document = await loading.promise;
  const texts: string[] = [];
  const sizes: string[] = [];
  const urls: string[] = [];
  const internalLinks: number[] = [];
  const fonts = new Map<string, boolean>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    sizes.push(page.view.slice(2).join(" "));
    const { items } = await page.getTextContent({ disableNormalization: true });
    texts.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
    for (const { subtype, url, dest } of (await page.getAnnotations()) as readonly Annotation[]) {
      if (subtype !== "Link") continue;
      if (url !== undefined) urls.push(url);
      const explicit = typeof dest === "string" ? await document.getDestination(dest) : dest;
      if (explicit) internalLinks.push(1 + (await document.getPageIndex(explicit[0] as { num: number; gen: number })));
    }
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [i, operator] of fnArray.entries()) {
      if (operator !== SET_FONT) continue;
      const font = page.commonObjs.get(argsArray[i][0]) as { name: string; missingFile: boolean };
      fonts.set(font.name, !font.missingFile);
    }
  }
  const outline = (await document.getOutline()) ?? [];
  const { info } = await document.getMetadata();
  const attached = (await document.getAttachments()) as Readonly<Record<string, unknown>> | null;
  await loading.destroy();
  return {
    title: (info as { Title?: string }).Title ?? "",
    pages: document.numPages,
    sizes,
    text: texts.join("\n").replaceAll(/\s+/gu, " "),
    texts,
    urls,
    internalLinks,
    bookmarks: outline.map(({ title }) => title),
    fonts,
    attachments: Object.keys(attached ?? {}),
  };
}

/** The number that pdf.js gives to `Tf`. */
const SET_FONT = 37;
