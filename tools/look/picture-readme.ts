import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawPages } from "./draw-pages.ts";
import { pictureOf } from "./picture.ts";
import { smallPng } from "./small-png.ts";

/** The pack that the README shows, and the pages of it. */
const PACK = "countries/kazakhstan.en";
const PAGES: readonly number[] = [1, 3, 6];
const DPI = 110;

/** Renews the README's pictures from the built packs: `kazakhstan-1.png` and so on. Returns an exit code. */
export async function pictureReadme(dist: string, docs: string, write: (line: string) => void): Promise<number> {
  await mkdir(docs, { recursive: true });
  let number = 0;
  for await (const page of drawPages(await readFile(join(dist, `${PACK}.pdf`)), DPI)) {
    number += 1;
    if (!PAGES.includes(number)) continue;
    const png = smallPng(pictureOf(page));
    const name = `kazakhstan-${PAGES.indexOf(number) + 1}.png`;
    await writeFile(join(docs, name), png);
    write(`${name}: page ${number}, ${Math.round(png.length / 1024)} KB`);
  }
  return 0;
}
