import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib";

export interface FinishedFile {
  readonly pages: number;
  /** In points; A4 where absent. */
  readonly size?: readonly [number, number];
  readonly title?: string;
  readonly password?: string;
}

export const A4 = [595.28, 841.89] as const;

/**
 * A finished file as packs are: each page says which it is, the first links to the last by a name and to an address, it
 * claims to be tagged, and its pages are labelled i, ii, then 1 and so on.
 */
export async function finishedFile({ pages, size = A4, title = "Water", password }: FinishedFile): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica, { customName: "Helvetica" });
  document.setTitle(title);
  document.setCreationDate(new Date("2026-03-06T00:00:00Z"));
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([...size]);
    page.drawText(`Page ${number}`, { x: 100, y: 700, size: 20, font });
  }
  const { context, catalog } = document;
  const [first, last] = [document.getPage(0), document.getPage(pages - 1)];
  const link = { Type: "Annot", Subtype: "Link", Rect: [100, 700, 160, 720], Border: [0, 0, 0], StructParent: 1 };
  first.node.addAnnot(context.register(context.obj({ ...link, Dest: PDFString.of("the-end") })));
  const address = { S: "URI", URI: PDFString.of("https://example.org/a_\\(b\\)") };
  first.node.addAnnot(context.register(context.obj({ ...link, A: address })));
  const destination = context.obj([last.ref, "XYZ", 100, 720, null]);
  catalog.set(
    PDFName.of("Names"),
    context.obj({ Dests: { Names: [PDFHexString.of(Buffer.from("the-end").toString("hex")), destination] } }),
  );
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: [0, { S: "r" }, 2, { S: "D" }] }));
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  catalog.set(PDFName.of("StructTreeRoot"), context.register(context.obj({ Type: "StructTreeRoot" })));
  const claims = '<rdf:Description pdfuaid:part="1" pdfaid:part="3" pdfaid:conformance="A"/>';
  catalog.set(PDFName.of("Metadata"), context.register(context.stream(claims, { Type: "Metadata", Subtype: "XML" })));
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password });
  return document.save();
}
