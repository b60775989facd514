import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader finds in an imposed file. */
export interface ReadSheets {
  readonly sides: readonly ReadSide[];
  readonly labels: readonly string[] | null;
  readonly title: string;
  /** Whether the file says that it is tagged, and what its metadata say. */
  readonly tagged: boolean;
  readonly metadata: string | null;
  readonly preferences: Readonly<Record<string, unknown>>;
}

export interface ReadSide {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly texts: readonly ReadText[];
  readonly links: readonly ReadLink[];
}

export interface ReadText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of the letters, in points. */
  readonly size: number;
}

export interface ReadLink {
  readonly rect: readonly number[];
  readonly url?: string;
  /** The side it leads to, counted from 0, and the point there. */
  readonly to?: readonly [number, number, number];
}

interface Annotation {
  readonly rect: readonly number[];
  readonly url?: string;
  readonly dest?: readonly [{ num: number; gen: number }, unknown, number, number];
}

/** Opens sheets as a browser would. */
export async function readSheets(bytes: Uint8Array): Promise<ReadSheets> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await loading.promise;
  const sides: ReadSide[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
      return [{ text: item.str, x, y, size }];
    });
    const links: ReadLink[] = [];
    for (const { rect, url, dest } of (await page.getAnnotations()) as readonly Annotation[])
      links.push({
        rect,
        ...(url !== undefined && { url }),
        ...(dest && { to: [await document.getPageIndex(dest[0]), dest[2], dest[3]] as const }),
      });
    sides.push({ width: right - left, height: top - bottom, rotation: page.rotate, texts, links });
  }
  const { info, metadata } = await document.getMetadata();
  const read = {
    sides,
    labels: await document.getPageLabels(),
    title: (info as { Title?: string }).Title ?? "",
    tagged: (await document.getMarkInfo()) !== null,
    metadata: metadata === null ? null : String(metadata.getRaw()),
    preferences: ((await document.getViewerPreferences()) ?? {}) as Readonly<Record<string, unknown>>,
  };
  await loading.destroy();
  return read;
}

/** The pages on each side, from left to right, by what they say of themselves. */
export const pagesOn = ({ sides }: ReadSheets): readonly (readonly string[])[] =>
  sides.map(({ texts }) => texts.toSorted((a, b) => a.x - b.x).map(({ text }) => text.replace("Page ", "")));
