import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.ts";
import { drawPages } from "../../tools/look/draw-pages.ts";
import { pictureOf, type Picture } from "../../tools/look/picture.ts";

/** The packs of which pages are kept as pictures: invented ones, so that no fact of the real packs changes them. */
export const PICTURED: readonly string[] = ["island.en", "lakes/cauldron.en", "lakes/marsh.en"];

/** Letters need not be read, but every one that moves must show. */
export const DPI = 60;

const lakes = fileURLToPath(new URL("../cases/lakes", import.meta.url));

/** Builds the lakes in a folder of its own and draws their pictured packs' pages, by the name of the picture. */
export async function drawReferencePages(): Promise<ReadonlyMap<string, Picture>> {
  const out = await mkdtemp(join(tmpdir(), "lakes-"));
  try {
    const said: string[] = [];
    const terminal = { write: (text: string) => said.push(text) };
    const argv = ["--project", lakes, "--out", out, "build"];
    const code = await run({ argv, cwd: lakes, stdout: terminal, stderr: terminal, clock: () => 0 });
    if (code !== 0) throw new Error(`The lakes could not be built: ${said.join("")}`);
    const pictures = new Map<string, Picture>();
    for (const pack of PICTURED) {
      let number = 0;
      for await (const page of drawPages(await readFile(join(out, `${pack}.pdf`)), DPI)) {
        number += 1;
        pictures.set(`${pack.replaceAll("/", "-")}-${number}`, pictureOf(page));
      }
    }
    return pictures;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
