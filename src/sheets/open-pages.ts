import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { Checked, Problem } from "../problem.ts";
import type { FinishedPages } from "./finished-pages.ts";
import { readPageLabels } from "./page-labels.ts";

/** Opens a finished PDF. Null where it is encrypted, damaged or empty, which the problem says. */
export async function openPages(bytes: Uint8Array, file: string): Promise<Checked<FinishedPages | null>> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const pages = document.getPages();
    if (pages.length === 0) return refused(emptyFile(file));
    return {
      value: {
        file,
        document,
        boxes: pages.map((page) => page.getTrimBox()),
        labels: readPageLabels(document),
        title: document.getTitle() ?? "",
        language: languageOf(document),
        date: document.getCreationDate() ?? null,
      },
      problems: [],
    };
  } catch {
    return refused(isEncrypted(bytes) ? encryptedFile(file) : damagedFile(file));
  }
}

/**
 * The trailer, which is never encrypted or compressed itself, says so (ISO 32000-1, 7.5.5 and 7.5.8.2). The library may
 * stumble over an encrypted object before it comes to read that.
 */
const isEncrypted = (bytes: Uint8Array): boolean =>
  /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(Buffer.from(bytes).toString("latin1"));

const refused = (problem: Problem): Checked<null> => ({ value: null, problems: [problem] });

const encryptedFile = (file: string): Problem => ({
  severity: "error",
  code: "pages-encrypted",
  place: { file },
  reason: "The file is encrypted, and its pages cannot be taken out of it.",
  advice: "Build the pack again, or take the password off.",
});

/** Of a file that cannot be read, or of which a page turns out to be broken. */
export const damagedFile = (file: string): Problem => ({
  severity: "error",
  code: "pages-damaged",
  place: { file },
  reason: "The file is damaged, or is no PDF.",
  advice: "Build the pack again.",
});

const emptyFile = (file: string): Problem => ({
  severity: "error",
  code: "pages-missing",
  place: { file },
  reason: "The file has no pages.",
  advice: "Build the pack again.",
});

function languageOf({ catalog }: PDFDocument): string | null {
  const language = catalog.lookup(PDFName.of("Lang"));
  return language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : null;
}
