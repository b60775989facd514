import type { PDFDocument, PDFFont, PDFPage } from "@cantoo/pdf-lib";
import { PDFName } from "@cantoo/pdf-lib";
import { create } from "fontkit";

/** Whole TrueType files of the faces in which covers are set: what is said, what is counted, and its heads. */
export interface FaceFiles {
  readonly said: Uint8Array;
  readonly counted: Uint8Array;
  readonly head: Uint8Array;
}

export type SetFaces = Readonly<Record<keyof FaceFiles, PDFFont>>;

/** Only the signs that are used go into the file. */
export async function embedFaces(into: PDFDocument, files: FaceFiles): Promise<SetFaces> {
  into.registerFontkit({ create: (bytes) => create(Buffer.from(bytes)) });
  // A name of our own, since the library would make one up by chance; the six letters mark a part of a face (9.6.4).
  const embed = (bytes: Uint8Array, name: string): Promise<PDFFont> =>
    into.embedFont(bytes, { subset: true, customName: `SHEETS+${name}` });
  return {
    said: await embed(files.said, "CoverSaid"),
    counted: await embed(files.counted, "CoverCounted"),
    head: await embed(files.head, "CoverHead"),
  };
}

/** Lets the content of a page use the faces, each under its key. */
export function useFaces({ node }: PDFPage, faces: SetFaces): void {
  for (const [key, { ref }] of Object.entries(faces)) node.setFontDictionary(PDFName.of(key), ref);
}

/** Signs of a text that a face does not have, once each. */
export function missingSigns(text: string, face: PDFFont): readonly string[] {
  const there = new Set(face.getCharacterSet());
  return [...new Set(text)].filter((sign) => !there.has(sign.codePointAt(0) ?? 0) && !/\s/.test(sign));
}
