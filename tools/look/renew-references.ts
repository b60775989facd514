import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawReferencePages } from "../../test/look/reference-pages.ts";
import { smallPng } from "./small-png.ts";

/** Writes the pictures anew that tests compare pages with; look at them before committing. Returns an exit code. */
export async function renewReferences(folder: string, write: (line: string) => void): Promise<number> {
  const pictures = await drawReferencePages();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, picture] of pictures) {
    const png = smallPng(picture);
    await writeFile(join(folder, `${name}.png`), png);
    write(`${name}.png: ${Math.round(png.length / 1024)} KB`);
  }
  return 0;
}
