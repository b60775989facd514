import { mkdir, mkdtemp, readdir, rm, writeFile, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { look } from "../../tools/look/look.ts";
import { readPicture, type Picture } from "../../tools/look/picture.ts";
import { smallPng } from "../../tools/look/small-png.ts";
import { bytesOf, planSample } from "./sample.ts";

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "look-"));
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lookAt = (...names: string[]): Promise<number> =>
  look({
    dist: join(folder, "dist"),
    out: join(folder, "out"),
    names,
    dpi: 30,
    write: (line) => said.push(line),
  });

const pictures = async (): Promise<string[]> =>
  (await readdir(join(folder, "out"), { recursive: true })).filter((file) => file.endsWith(".png")).sort();

describe("looking at packs", () => {
  it("writes a picture of each page, and one of all pages", async () => {
    const plan = await planSample();
    await mkdir(join(folder, "dist/countries"), { recursive: true });
    const two = { ...plan, pages: plan.pages.slice(0, 2), outline: [] };
    await writeFile(join(folder, "dist/countries/atlantis.en.pdf"), bytesOf({ ...two, conformance: false }));
    await writeFile(join(folder, "dist/other.en.pdf"), bytesOf({ ...two, conformance: false }));
    expect(await lookAt("atlantis")).toBe(0);
    expect(await pictures()).toEqual(["countries/atlantis.en-01.png", "countries/atlantis.en-02.png", "sheet.png"]);
    const page = await readPicture(await readFile(join(folder, "out/countries/atlantis.en-01.png")));
    expect([page.width, page.height]).toEqual([248, 351]);
    expect(said.join()).toContain("2 pages of 1 pack;");
  });

  it("leaves out packs in other forms and on sheets unless they are named, and breaks off a long row", async () => {
    const plan = await planSample();
    const [page] = plan.pages;
    const long = { ...plan, pages: Array.from({ length: 45 }, () => page!), outline: [], conformance: false };
    for (const name of ["other.en", "print/large/other.en", "sheets/other.en.booklet"]) {
      await mkdir(join(folder, "dist", name, ".."), { recursive: true });
      await writeFile(join(folder, `dist/${name}.pdf`), bytesOf(long));
    }
    expect(await lookAt()).toBe(0);
    expect(said.join()).toContain("45 pages of 1 pack;");
    const sheet = await readPicture(await readFile(join(folder, "out/sheet.png")));
    expect(sheet.width).toBeLessThan(13_000);
    expect(sheet.height).toBeGreaterThan(3 * 800);
    expect(await lookAt("sheets/")).toBe(0);
    expect(said.join()).toContain("45 pages of 1 pack;");
  });

  it("says so where nothing is built", async () => {
    expect(await lookAt()).toBe(1);
    expect(said.join()).toContain("npm run build makes them");
  });

  it("writes nothing for a name that no pack has", async () => {
    await mkdir(join(folder, "dist"));
    await writeFile(join(folder, "dist/other.en.pdf"), "");
    expect(await lookAt("atlantis")).toBe(1);
    expect(said).toEqual(['No pack has "atlantis" in its name. There are: other.en.']);
    await expect(pictures()).rejects.toThrow("ENOENT");
  });
});

describe("a small PNG", () => {
  it("keeps a picture of few colours as it is", async () => {
    const pixels = Uint8ClampedArray.from([27, 58, 99, 255, 255, 255, 255, 255, 127, 67, 0, 255, 0, 0, 0, 255]);
    const picture: Picture = { width: 2, height: 2, pixels };
    expect([...(await readPicture(smallPng(picture))).pixels]).toEqual([...pixels]);
  });

  it("keeps a rare colour beside many shades of another", async () => {
    const shades = Array.from({ length: 4000 }, (_, index) => {
      const grey = index % 248;
      return [grey, grey, grey + (index % 7), 255];
    }).flat();
    const picture: Picture = { width: 1, height: 4001, pixels: Uint8ClampedArray.from([255, 0, 0, 255, ...shades]) };
    const { pixels } = await readPicture(smallPng(picture));
    expect([...pixels.subarray(0, 3)]).toEqual([255, 0, 0]);
  });
});
