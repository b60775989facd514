import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { count } from "../../src/cli/count.ts";
import { contactSheet, type SheetPack } from "./contact-sheet.ts";
import { drawPages } from "./draw-pages.ts";

export interface LookOptions {
  /** Where packs were built. */
  readonly dist: string;
  /** Emptied, then filled. */
  readonly out: string;
  /** Parts of packs' names, such as `kazakhstan` or `print/`; all packs of the plain build where empty. */
  readonly names: readonly string[];
  /** Of the pages' own pictures. */
  readonly dpi: number;
  readonly write: (line: string) => void;
}

/**
 * Writes every page of the built packs as `<pack>-<page>.png`, and all of them side by side as `sheet.png`. Returns 0;
 * 1 where there is nothing to look at or a name fits no pack.
 */
export async function look({ dist, out, names, dpi, write }: LookOptions): Promise<number> {
  const built = await builtPacks(dist);
  const unknown = names.filter((name) => !built.some((pack) => pack.includes(name)));
  for (const name of unknown) write(`No pack has "${name}" in its name. There are: ${built.join(", ")}.`);
  if (built.length === 0) write(`There are no packs in ${relative("", dist) || "."}. npm run build makes them.`);
  if (built.length === 0 || unknown.length > 0) return 1;

  await rm(out, { recursive: true, force: true });
  const packs: SheetPack[] = [];
  for (const pack of built.filter((one) =>
    names.length === 0 ? !BESIDE.test(one) : names.some((name) => one.includes(name)),
  )) {
    const pages: Canvas[] = [];
    for await (const page of drawPages(await readFile(join(dist, `${pack}.pdf`)), dpi)) {
      const file = join(out, `${pack}-${String(pages.length + 1).padStart(2, "0")}.png`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await page.encode("png"));
      pages.push(scaled(page, SHEET_DPI / dpi));
    }
    packs.push({ name: pack, pages });
  }
  const sheet = join(out, "sheet.png");
  await writeFile(sheet, await contactSheet(packs).encode("png"));
  const total = packs.reduce((sum, { pages }) => sum + pages.length, 0);
  write(`${count(total, "page")} of ${count(packs.length, "pack")}; side by side in ${relative("", sheet)}.`);
  return 0;
}

/** What stands beside the plain build: the same packs in another form, as of another date, or imposed on sheets. */
const BESIDE = /^(as-of|print|sheets)[/\\]/;

/** Names of the packs in a folder: their paths without `.pdf`, in order; none where the folder is missing. */
async function builtPacks(dist: string): Promise<readonly string[]> {
  try {
    const files = await readdir(dist, { recursive: true });
    return files
      .filter((file) => file.endsWith(".pdf"))
      .map((file) => file.slice(0, -".pdf".length))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function scaled(page: Canvas, scale: number): Canvas {
  const small = createCanvas(Math.round(page.width * scale), Math.round(page.height * scale));
  const context = small.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(page, 0, 0, small.width, small.height);
  return small;
}

const SHEET_DPI = 70;
