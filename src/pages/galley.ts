import type { Draw } from "../charts/drawing.ts";
import type { BriefingDocument } from "../document/document.ts";
import { isError, type Checked, type Place, type Problem } from "../problem.ts";
import type { Setting } from "./blocks/setting.ts";
import { faceFiles } from "./galley/face-files.ts";
import { itemsOf } from "./galley/items-of.tsx";
import { layItems } from "./galley/lay-items.tsx";
import { withPageNumbers } from "./galley/page-numbers.ts";
import { runningLines } from "./galley/running-lines.tsx";
import { sectionsOf } from "./galley/sections-of.ts";
import type { Layout } from "./lay-out.ts";
import { outlineOf } from "./outline.ts";
import { paint } from "./paint/paint.ts";
import type { Attachment, PaintItem, PaintPage, PaintPlan } from "./paint/plan.ts";
import type { GalleyBlock, Geometry, Piece } from "./paginate/galley-block.ts";
import { paginate } from "./paginate/paginate.ts";
import { measureOf, theme as ownTheme, type Paper, type PaperName, type Theme } from "./theme.ts";

export interface GalleyOptions {
  /** An instant, such as `2026-11-21T00:00:00Z`; no other clock is read. */
  readonly date: string;
  /** Where the document comes from, for problems. */
  readonly place: Place;
  /** That of the document where absent, or else A4. */
  readonly paper?: PaperName;
  readonly theme?: Theme;
  readonly author?: string;
  readonly subject?: string;
  readonly attachments?: readonly Attachment[];
  /** True for a file that makes no claim of conformity; what would contradict one is then only warned of. */
  readonly draft?: boolean;
  readonly layout?: Layout;
  /** How figures are drawn; a document without any needs none. */
  readonly draw?: Draw;
}

export interface PrintedGalley {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Prints a document on pages of our own: blocks are laid out once each, put on pages, and painted as tagged PDF. The
 * same document and options give the same bytes, whatever was printed before. The value is null where a problem is an
 * error.
 */
export async function printGalley(
  document: BriefingDocument,
  options: GalleyOptions,
): Promise<Checked<PrintedGalley | null>> {
  const { value: plan, problems } = await planGalley(document, options);
  const painted = paint(plan);
  const value = painted.value && !problems.some(isError) && { bytes: painted.value, pages: plan.pages.length };
  return { value: value || null, problems: [...problems, ...painted.problems] };
}

/** The document on its pages, before it is painted. */
export async function planGalley(document: BriefingDocument, options: GalleyOptions): Promise<Checked<PaintPlan>> {
  const { theme = ownTheme, layout = "known", draft = false, attachments = [], place, date, author, subject } = options;
  const paper = theme.papers[options.paper ?? document.paper ?? "A4"];
  const { draw } = options;
  const setting: Setting = { theme, measure: measureOf(paper), language: document.language, ...(draw && { draw }) };
  const items = itemsOf(document, setting, place);
  const blocks = await layItems(items, setting, layout);
  const { pages, tooHigh } = paginate(blocks, geometryOf(paper, theme));
  const headings = outlineOf(document.blocks);
  const ids = headings.map(({ id }) => id);
  const numbered = await withPageNumbers(items, pages, ids, { setting, layout });
  const said = sectionsOf(pages, headings).map((section) => ({ section }));
  const lines = await runningLines(document.furniture, paper, said, { setting, layout });
  const placeOf = new Map(items.map((item) => [item.key, item.place]));
  const plan: PaintPlan = {
    title: document.title,
    language: document.language,
    ...(author !== undefined && { author }),
    ...(subject !== undefined && { subject }),
    date,
    pages: pages.map(({ pieces }, page): PaintPage => ({
      width: paper.width,
      height: paper.height,
      items: pieces.map((piece) => paintItem(piece, numbered.get(piece.key), placeOf.get(piece.key) ?? place)),
      artifacts: lines[page] ?? [],
    })),
    outline: headings.map(({ title, level, id }) => ({ title, level, target: id })),
    attachments,
    faces: faceFiles(),
    conformance: !draft,
    place,
  };
  return { value: plan, problems: tooHigh.map((key) => tooHighProblem(placeOf.get(key) ?? place, draft)) };
}

/** The first page begins higher, with the masthead. */
function geometryOf({ left, top, firstTop, bottom, height }: Paper, { type, unit }: Theme): Geometry {
  return {
    first: { left, top: firstTop, height: height - firstTop - bottom },
    other: { left, top, height: height - top - bottom },
    aboveNotes: 2 * unit,
    scanty: 3 * type.text.leading,
  };
}

function paintItem(piece: Piece, numbered: GalleyBlock | undefined, place: Place): PaintItem {
  const { key, path, ids, x, y, from, to, repeat } = piece;
  const laid = numbered?.laid ?? piece.laid;
  const cut = from > 0 || to < piece.laid.height;
  return { key, laid, path, x, y, place, ...(cut && { from, to }), ...(ids && { ids }), ...(repeat && { repeat }) };
}

const tooHighProblem = (place: Place, draft: boolean): Problem => ({
  severity: draft ? "warning" : "error",
  code: "block-too-high",
  place,
  reason: "This is higher than a page and cannot be cut.",
  advice: "Make it shorter, or divide it into several.",
});
