import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  PDFRawStream,
  type PDFContext,
  type PDFObjectCopier,
  type PDFPage,
  type PDFRef,
} from "@cantoo/pdf-lib";

/**
 * A finished page as a drawing in another document, in its own coordinates: its content and what that is made with, but
 * no annotations, tags or metadata. `copy` brings objects over, once each. Throws where the content cannot be read.
 */
export function pageForm({ node }: PDFPage, context: PDFContext, { copy }: PDFObjectCopier): PDFRef {
  const [left, bottom, right, top] = LARGEST;
  const resources = node.getInheritableAttribute(PDFName.of("Resources"));
  const group = node.get(PDFName.of("Group"));
  const form = context.flateStream(contentOf(node.Contents()), {
    Type: "XObject",
    Subtype: "Form",
    FormType: 1,
    // Whoever places the page says how much of it is seen.
    BBox: [left, bottom, right, top],
    ...(resources && { Resources: copy(resources) }),
    ...(group && { Group: copy(group) }),
  });
  return context.register(form);
}

/** Of any page, in points (ISO 32000-1, annex C.2). */
const LARGEST = [-14400, -14400, 14400, 14400] as const;

/** Pieces of a page's content may be cut anywhere between two words (ISO 32000-1, 7.8.2). */
function contentOf(contents: unknown): Uint8Array {
  const pieces =
    contents instanceof PDFArray ? Array.from({ length: contents.size() }, (_, i) => contents.lookup(i)) : [contents];
  return Buffer.concat(
    pieces.flatMap((piece) =>
      piece instanceof PDFRawStream ? [decodePDFRawStream(piece).decode(), Buffer.from("\n")] : [],
    ),
  );
}
