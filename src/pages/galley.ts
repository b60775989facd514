import type { Draw } from "../charts/drawing.ts";
import type { BriefingDocument } from "../document/document.ts";
import { isError, type Checked, type Place, type Problem } from "../problem.ts";
import { NOTES } from "./blocks/notes-column.tsx";
import type { Setting } from "./blocks/setting.ts";
import { faceFiles } from "./galley/face-files.ts";
import { itemsOf } from "./galley/items-of.tsx";
import { layItems } from "./galley/lay-items.tsx";
import { notesColumns } from "./galley/notes-columns.tsx";
import { withPageNumbers } from "./galley/page-numbers.ts";
import { runningLines } from "./galley/running-lines.tsx";
import { sectionsOf } from "./galley/sections-of.ts";
import { tablesAsLists } from "./galley/tables-as-lists.ts";
import { firstWords } from "./first-words.ts";
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
export async function planGalley(written: BriefingDocument, options: GalleyOptions): Promise<Checked<PaintPlan>> {
  const { theme = ownTheme, layout = "known", draft = false, attachments = [], place, date, author, subject } = options;
  const paper = theme.papers[options.paper ?? written.paper ?? "A4"];
  const { draw } = options;
  const full = { theme, measure: measureOf(paper), language: written.language, ...(draw && { draw }) };
  const { notes } = written.furniture;
  const setting: Setting = notes === undefined ? full : { ...full, measure: full.measure - NOTES.width - NOTES.gap };
  const narrow = notes !== undefined && setting.measure < NARROWEST;
  const document = { ...written, blocks: tablesAsLists(written.blocks, setting, roomOf(theme, notes !== undefined)) };
  const items = itemsOf(document, setting, place, full.measure);
  const blocks = await layItems(items, setting, layout);
  const areas = geometryOf(paper, theme);
  const { pages, tooHigh } = paginate(blocks, areas);
  const headings = outlineOf(document.blocks);
  const ids = headings.map(({ id }) => id);
  const numbered = await withPageNumbers(items, pages, ids, { setting, layout });
  const said = sectionsOf(pages, headings).map((section) => ({ section }));
  const lines = await runningLines(document.furniture, paper, said, { setting: full, layout });
  const columns = notes === undefined ? [] : await notesColumns(notes, pages, areas, { setting, layout });
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
      items: pieces
        .map((piece) => paintItem(piece, numbered.get(piece.key), placeOf.get(piece.key) ?? place))
        .map((item) => bound(item, page, theme)),
      artifacts: [...(lines[page] ?? []), ...columns.slice(page, page + 1)].map((item) => bound(item, page, theme)),
    })),
    outline: headings.map(({ title, level, id }) => ({ title, level, target: id })),
    attachments,
    faces: faceFiles(),
    conformance: !draft,
    place,
  };
  const problems = tooHigh.map((key) => {
    const nodes = blocks.find((block) => block.key === key)?.laid.nodes ?? [];
    return tooHighProblem(placeOf.get(key) ?? place, firstWords(nodes), draft);
  });
  return { value: plan, problems: narrow ? [...problems, tooNarrow(place)] : problems };
}

/** Of large type few words stand on a line, and beside a column for notes not many: there a table needs room to be read. */
const roomOf = ({ form }: Theme, hasNotes: boolean): number => (form?.largePrint ? 2 : hasNotes ? 1.35 : 1);

/** A measure below which text beside a column for notes has too few words a line. */
const NARROWEST = 280;

/** What stands on a page moves away from the edge at which it is bound. */
function bound<T extends { readonly x: number }>(item: T, page: number, { form }: Theme): T {
  const { binding = 0 } = form ?? {};
  return binding === 0 ? item : { ...item, x: item.x + (page % 2 === 0 ? binding : -binding) };
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

const tooNarrow = (place: Place): Problem => ({
  severity: "error",
  code: "no-room-for-notes",
  place,
  reason: "The sheet is too small for a column for notes beside the text.",
  wanted: "A4 or Letter",
});

const tooHighProblem = (place: Place, found: string | undefined, draft: boolean): Problem => ({
  severity: draft ? "warning" : "error",
  code: "block-too-high",
  place,
  reason: "This is higher than a page and cannot be cut.",
  ...(found && { found }),
  advice: "Make it shorter, or divide it into several.",
});
