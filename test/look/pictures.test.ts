import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import pixelmatch from "pixelmatch";
import { beforeAll, describe, expect, it } from "vitest";
import { readPicture, type Picture } from "../../tools/look/picture.ts";
import { smallPng } from "../../tools/look/small-png.ts";
import { drawReferencePages } from "./reference-pages.ts";

const references = new URL("pages/", import.meta.url);
const differences = new URL("../../dist-look/differences/", import.meta.url);

/** Share of a page's pixels that may differ: other machines smooth the edges of letters in another way. */
const TOLERANCE = 0.0002;
/** How far a pixel's colour may be off, from 0 to 1: a reference is kept in 256 colours. */
const THRESHOLD = 0.15;

let drawn: ReadonlyMap<string, Picture>;
beforeAll(async () => {
  drawn = await drawReferencePages();
});

const kept = async (name: string): Promise<Picture> => readPicture(await readFile(new URL(`${name}.png`, references)));

/** The share of pixels in which two pictures of one size differ, and a picture that shows them. */
function compare(one: Picture, other: Picture): { readonly share: number; readonly shown: Picture } {
  const { width, height } = one;
  const pixels = new Uint8ClampedArray(width * height * 4);
  const count = pixelmatch(one.pixels, other.pixels, pixels, width, height, { threshold: THRESHOLD });
  return { share: count / (width * height), shown: { width, height, pixels } };
}

describe("pages as pictures", () => {
  it("are all compared, and no reference is left over", async () => {
    const names = (await readdir(references)).map((file) => file.replace(/\.png$/, ""));
    expect(names.sort()).toEqual([...drawn.keys()].sort());
  });

  it.each(["island.en-1", "lakes-marsh.en-1", "sample-1", "sample-3"])("look as they did: %s", async (name) => {
    const page = drawn.get(name);
    const reference = await kept(name);
    if (!page) throw new Error(`There is no page ${name}.`);
    expect([page.width, page.height]).toEqual([reference.width, reference.height]);
    const { share, shown } = compare(page, reference);
    const isAlike = share <= TOLERANCE;
    if (!isAlike) {
      await mkdir(differences, { recursive: true });
      await writeFile(new URL(`${name}.png`, differences), smallPng(shown));
    }
    expect(isAlike ? "alike" : `see dist-look/differences/${name}.png; if meant, npm run look -- --renew`).toBe(
      "alike",
    );
  });

  it("show a line that moved by a pixel, and a colour that changed", async () => {
    const reference = await kept("sample-1");
    for (const spoilt of [lowered(reference), recoloured(reference)])
      expect(compare(spoilt, reference).share).toBeGreaterThan(TOLERANCE);
  });
});

/** The title's lines, one pixel lower. */
function lowered(page: Picture): Picture {
  const { width } = page;
  const pixels = Uint8ClampedArray.from(page.pixels);
  const [from, to] = [0.09, 0.16].map((share) => Math.round(page.height * share) * width * 4);
  pixels.copyWithin((from ?? 0) + width * 4, from ?? 0, to);
  return { ...page, pixels };
}

/** Blue, where it was dark, as red. */
function recoloured(page: Picture): Picture {
  const pixels = Uint8ClampedArray.from(page.pixels);
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, , blue = 0] = pixels.subarray(at, at + 3);
    if (blue - red > 40) [pixels[at], pixels[at + 2]] = [blue, red];
  }
  return { ...page, pixels };
}
