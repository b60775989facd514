import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.ts";
import { drawPages } from "../../tools/look/draw-pages.ts";
import { pictureOf, type Picture } from "../../tools/look/picture.ts";
import { bytesOf, planSample } from "./sample.ts";

/** Packs of the invented lakes, of which all pages are kept as pictures: no fact of the real packs changes them. */
const LAKES: readonly string[] = ["island.en", "lakes/marsh.en"];
/** Pages of a pack that holds every kind of block. */
const SAMPLE: readonly number[] = [1, 3];

/** Letters need not be read, but every one that moves must show. */
const DPI = 60;

const project = fileURLToPath(new URL("../cases/lakes", import.meta.url));

/** Draws the pages that are kept as pictures, by the name of the picture. */
export async function drawReferencePages(): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  const files = [...(await printLakes()), ["sample", bytesOf(await planSample())] as const];
  for (const [pack, bytes] of files) {
    let number = 0;
    for await (const page of drawPages(bytes, DPI)) {
      number += 1;
      const isKept = pack !== "sample" || SAMPLE.includes(number);
      if (isKept) pictures.set(`${pack.replaceAll("/", "-")}-${number}`, pictureOf(page));
    }
  }
  return pictures;
}

/** Builds the lakes, in a folder that is gone afterwards. */
async function printLakes(): Promise<readonly (readonly [pack: string, bytes: Uint8Array])[]> {
  const out = await mkdtemp(join(tmpdir(), "lakes-"));
  try {
    const said: string[] = [];
    const terminal = { write: (text: string) => said.push(text) };
    const argv = ["--project", project, "--out", out, "build"];
    const code = await run({
      argv,
      version: "1.2.3",
      starter: "",
      cwd: project,
      stdout: terminal,
      stderr: terminal,
      clock: () => 0,
      today: () => ({ year: 2026, month: 11, day: 21 }),
    });
    if (code !== 0) throw new Error(`The lakes could not be built: ${said.join("")}`);
    return await Promise.all(LAKES.map(async (pack) => [pack, await readFile(join(out, `${pack}.pdf`))] as const));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
