import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawPages } from "./draw-pages.ts";
import { pictureOf, type Picture } from "./picture.ts";
import { smallPng } from "./small-png.ts";

/** The pack that the README shows. */
const PACK = "countries/kazakhstan.en";
const DPI = 110;
const INSIDE_PAGES = 2;
/** Difference between the strongest and the weakest part of a colour, of 255, from which it counts as one. */
const CHROMA = 40;

/**
 * Renews the README's pictures from the built packs: `kazakhstan-1.png` is the first page, the others are the inside
 * pages on which most is drawn, wherever these stand by now. Returns an exit code.
 */
export async function pictureReadme(dist: string, docs: string, write: (line: string) => void): Promise<number> {
  const pages: Picture[] = [];
  for await (const page of drawPages(await readFile(join(dist, `${PACK}.pdf`)), DPI)) pages.push(pictureOf(page));
  await mkdir(docs, { recursive: true });
  for (const [index, page] of chosen(pages).entries()) {
    const name = `kazakhstan-${index + 1}.png`;
    const png = smallPng(page);
    await writeFile(join(docs, name), png);
    write(`${name}: page ${pages.indexOf(page) + 1}, ${Math.round(png.length / 1024)} KB`);
  }
  return 0;
}

function chosen([first, ...inside]: readonly Picture[]): readonly Picture[] {
  const drawn = inside
    .map((page) => ({ page, coloured: colouredPixels(page) }))
    .sort((a, b) => b.coloured - a.coloured);
  const most = new Set(drawn.slice(0, INSIDE_PAGES).map(({ page }) => page));
  return [...(first ? [first] : []), ...inside.filter((page) => most.has(page))];
}

/** Words are nearly black; what is drawn has a colour. */
function colouredPixels({ pixels }: Picture): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) >= CHROMA) count += 1;
  }
  return count;
}
