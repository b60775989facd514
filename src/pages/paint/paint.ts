import { type Checked, isError, type Problem } from "../../problem.ts";
import { writeAnnotation } from "./annotations.ts";
import { AsciiWriter } from "./ascii-writer.ts";
import { writeAttachments } from "./attachments.ts";
import { checkPlan } from "./check-plan.ts";
import { checkStructure } from "./check-structure.ts";
import { PageContent } from "./content.ts";
import { DocumentFonts } from "./document-fonts.ts";
import { writeFonts } from "./fonts.ts";
import { writeInfo, writeOutputIntent, writeXmp } from "./metadata.ts";
import { PdfObjects, type Ref, refer } from "./objects.ts";
import { destinationBody, writeOutline } from "./outline.ts";
import { paintArtifact } from "./paint-artifact.ts";
import { paintItem } from "./paint-item.ts";
import type { PaintedPage, Painting } from "./painting.ts";
import type { PaintPage, PaintPlan } from "./plan.ts";
import { Structure } from "./structure.ts";
import { decimal, nameTree, textString } from "./syntax.ts";

export interface PaintOptions {
  /** zlib's level of compression, 0 to 9; 2 where absent. */
  readonly compression?: number;
}

/**
 * Writes the plan as one PDF 1.7 file that is PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) at once. The value is
 * null where a problem is an error. In a draft, what would contradict those standards is a warning.
 */
export function paint(plan: PaintPlan, options: PaintOptions = {}): Checked<Uint8Array | null> {
  const problems: Problem[] = [];
  const file = new PdfObjects(options.compression ?? COMPRESSION);
  const painting: Painting = {
    file,
    fonts: new DocumentFonts(plan.faces, problems),
    structure: new Structure(file, plan.language, plan.place),
    links: [],
    destinations: new Map(),
    traces: new Map(),
    problems,
    out: new AsciiWriter(A_FULL_PAGE),
    place: plan.place,
  };
  const pages = plan.pages.map((page) => paintPage(painting, page));
  problems.push(...checkPlan(plan, painting), ...checkStructure(painting.structure.root, plan.conformance));
  if (problems.some(isError)) return { value: null, problems };

  const root = writeCatalogue(painting, plan, writePages(painting, pages), writeStructure(painting, pages));
  return { value: file.finish(root, writeInfo(file, plan)), problems };
}

/** Paints a page and compresses it at once: of a long document only what links the pages is kept in memory. */
function paintPage(painting: Painting, { width, height, artifacts, items }: PaintPage): FinishedPage {
  const page: PaintedPage = {
    ref: painting.file.reserve(),
    width,
    height,
    content: new PageContent(height, painting.out),
    annotations: [],
  };
  for (const { laid, x, y, subtype } of artifacts) {
    const piece = { from: -Infinity, to: Infinity, right: x, down: y };
    paintArtifact(painting, page, laid.nodes, piece, subtype, painting.place);
  }
  for (const item of items) paintItem(painting, page, item);
  return { ...page, stream: painting.file.addStream(page.content.finish()) };
}

interface FinishedPage extends PaintedPage {
  readonly stream: Ref;
}

/** Writes pages with what they need; the number of a page is also its number in the parent tree. */
function writePages({ file, fonts }: Painting, pages: readonly FinishedPage[]): Ref {
  const parent = file.reserve();
  const resources = file.add(`<</Font${writeFonts(file, fonts.used)}>>`);
  pages.forEach(({ ref, width, height, stream, annotations }, i) => {
    file.write(
      ref,
      `<</Type/Page/Parent ${refer(parent)}/MediaBox[0 0 ${decimal(width)} ${decimal(height)}]` +
        `/Resources ${refer(resources)}/Contents ${refer(stream)}/StructParents ${i}/Tabs/S` +
        `${annotations.length === 0 ? "" : `/Annots[${annotations.map(refer).join(" ")}]`}>>`,
    );
  });
  file.write(parent, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map(({ ref }) => refer(ref)).join(" ")}]>>`);
  return parent;
}

/** Writes the structure tree, and the link annotations that it refers to. */
function writeStructure({ file, structure, links }: Painting, pages: readonly PaintedPage[]): Ref {
  links.forEach((piece, i) => writeAnnotation(file, piece, pages.length + i));
  return structure.write([...pages.map(({ content }) => content.owners), ...links.map(({ link }) => link.element)]);
}

function writeCatalogue({ file, destinations }: Painting, plan: PaintPlan, pages: Ref, structure: Ref): Ref {
  const outline = writeOutline(file, plan.outline, destinations);
  const attachments = [...writeAttachments(file, plan.attachments, plan.date)];
  const places = [...destinations].map(([id, place]) => [id, destinationBody(place)] as const);
  const names =
    (places.length === 0 ? "" : `/Dests ${nameTree(places)}`) +
    (attachments.length === 0
      ? ""
      : `/EmbeddedFiles ${nameTree(attachments.map(([name, ref]) => [name, refer(ref)]))}`);
  return file.add(
    `<</Type/Catalog/Pages ${refer(pages)}/Lang${textString(plan.language)}/MarkInfo<</Marked true>>` +
      `/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ${refer(structure)}` +
      `/Metadata ${refer(writeXmp(file, plan))}/OutputIntents[${refer(writeOutputIntent(file))}]` +
      `/PageLabels<</Nums[0<</S/D>>]>>` +
      (names === "" ? "" : `/Names<<${names}>>`) +
      (outline === null ? "" : `/Outlines ${refer(outline)}/PageMode/UseOutlines`) +
      (attachments.length === 0 ? "" : `/AF[${attachments.map(([, ref]) => refer(ref)).join(" ")}]`) +
      ">>",
  );
}

/** Bytes. */
const A_FULL_PAGE = 32_768;
/** Above this, a pack gets at most a tenth smaller, and takes up to a third longer to paint. */
const COMPRESSION = 2;
