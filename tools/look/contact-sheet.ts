import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type Canvas } from "@napi-rs/canvas";

/** A pack's pages in order, drawn at the sheet's scale. */
export interface SheetPack {
  readonly name: string;
  readonly pages: readonly Canvas[];
}

/** The pages of all packs side by side, each pack under its name; short packs share a row, and long ones go on below. */
export function contactSheet(packs: readonly SheetPack[]): Canvas {
  const places = placesOf(packs);
  const right = Math.max(...places.map(({ x, width }) => x + width), 0);
  const bottom = Math.max(...places.map(({ y, height }) => y + height), 0);
  const canvas = createCanvas(right + MARGIN, bottom + MARGIN);
  const context = canvas.getContext("2d");
  context.fillStyle = DESK;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = INK;
  context.font = `${NAME_SIZE}px "${nameFace()}"`;
  for (const { pack, x, y } of places) {
    context.fillText(pack.name, x, y + NAME_SIZE);
    let top = y + NAME_HEIGHT;
    for (const row of rowsOf(pack)) {
      let left = x;
      for (const page of row) {
        context.drawImage(page, left, top);
        left += page.width + GAP;
      }
      top += heightOf(row) + GAP;
    }
  }
  return canvas;
}

interface Placed {
  readonly pack: SheetPack;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The longest pack sets the width; the others stand beside each other as they fit, in their order. */
function placesOf(packs: readonly SheetPack[]): readonly Placed[] {
  const sizes = packs.map((pack) => ({ pack, ...sizeOf(pack) }));
  const widest = Math.max(...sizes.map(({ width }) => width), 0);
  const places: Placed[] = [];
  let x = MARGIN;
  let y = MARGIN;
  let rowHeight = 0;
  for (const { pack, width, height } of sizes) {
    if (x > MARGIN && x + width > MARGIN + widest) {
      x = MARGIN;
      y += rowHeight + 2 * GAP;
      rowHeight = 0;
    }
    places.push({ pack, x, y, width, height });
    x += width + 3 * GAP;
    rowHeight = Math.max(rowHeight, height);
  }
  return places;
}

function sizeOf(pack: SheetPack): { readonly width: number; readonly height: number } {
  const rows = rowsOf(pack);
  const widths = rows.map((row) => row.reduce((sum, page) => sum + page.width + GAP, -GAP));
  return {
    width: Math.max(...widths),
    height: rows.reduce((sum, row) => sum + heightOf(row) + GAP, NAME_HEIGHT - GAP),
  };
}

/** A picture may not be of any width. */
const rowsOf = ({ pages }: SheetPack): readonly (readonly Canvas[])[] =>
  Array.from({ length: Math.ceil(pages.length / PAGES_A_ROW) }, (_, at) =>
    pages.slice(at * PAGES_A_ROW, (at + 1) * PAGES_A_ROW),
  );

const heightOf = (row: readonly Canvas[]): number => Math.max(...row.map((page) => page.height));

/** A machine need not have any face installed, so names are set in one of the packs' own. */
function nameFace(): string {
  const file = "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf";
  const family = "Names of packs";
  if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(file), family);
  return family;
}

const PAGES_A_ROW = 20;
/** Pixels. */
const MARGIN = 40;
const GAP = 16;
const NAME_SIZE = 26;
const NAME_HEIGHT = 40;
const DESK = "#D9DDE2";
const INK = "#16202B";
