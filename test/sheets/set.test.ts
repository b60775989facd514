import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCoverWords } from "../../src/build/sheets/cover-words.ts";
import { faceNamed } from "../../src/pages/faces.ts";
import { bundle, type Bundle } from "../../src/sheets/set/bundle.ts";
import { readSet } from "../../src/sheets/set/read-set.ts";
import type { Checked } from "../../src/problem.ts";
import { finishedFile, type FinishedFile } from "./finished-file.ts";
import { readSheets, type ReadSide } from "./read-sheets.ts";

const [said, counted, head] = await Promise.all(
  [faceNamed("Source Serif 4", 600), faceNamed("Source Sans 3", 400), faceNamed("Source Sans 3", 600)].map((face) =>
    readFile(face.file),
  ),
);

const WORDS = await readCoverWords(fileURLToPath(new URL("../..", import.meta.url)));

async function bundled(yaml: string, files: readonly FinishedFile[]): Promise<Checked<Bundle | null>> {
  const { value: set, problems } = readSet(yaml, "seminar.yaml", WORDS);
  expect(problems).toEqual([]);
  const sources = await Promise.all(
    set!.documents.map(async (document, index) => {
      const { pack } = document;
      return { document, id: pack, file: `dist/${pack}.pdf`, bytes: await finishedFile(files[index]!) };
    }),
  );
  return bundle(set!, sources, { said: said!, counted: counted!, head: head! }, { file: "seminar.yaml" });
}

const SEMINAR = `
title: Вода, Қазақстан and the sea
documents:
  - { pack: handouts/water.en, copies: 3, as: booklet }
  - { pack: handouts/teacher.en }
`;
const FILES = [
  { pages: 5, title: "Water" },
  { pages: 3, title: "Учителю" },
];

/** A document of nine pages, so many times. */
const inCopies = async (copies: number): Promise<Uint8Array> =>
  (await bundled(`title: Water\ndocuments:\n  - { pack: a, copies: ${copies} }\n`, [{ pages: 9 }])).value!.bytes;

const reasonsIn = (yaml: string): readonly string[] =>
  readSet(yaml, "seminar.yaml", WORDS).problems.map(({ place, reason }) => `${place.line}:${place.column} ${reason}`);

const wordsOn = ({ texts }: ReadSide): string => texts.map(({ text }) => text).join("|");

describe("a set", () => {
  it("is one file in printing order: its cover, then every copy of every document", async () => {
    const { value } = await bundled(SEMINAR, FILES);
    expect(value).toMatchObject({ copies: 4, pages: 18, sheets: 9 });
    const { sides } = await readSheets(value!.bytes);
    const pages = sides.map((side) => side.texts.flatMap(({ text }) => /Page (\d+)/.exec(text)?.[1] ?? []));
    const booklet = [["1"], ["2"], ["3"], ["4", "5"]];
    expect(pages).toEqual([[], [], ...booklet, ...booklet, ...booklet, ["1"], ["2"], ["3"], []]);
  });

  it("lists on its cover how many copies of what there are, and where, in Latin and Cyrillic letters", async () => {
    const { value } = await bundled(SEMINAR, FILES);
    const cover = wordsOn((await readSheets(value!.bytes)).sides[0]!);
    expect(cover).toContain("Вода, Қазақстан and the sea");
    expect(cover).toContain("1|Water|handouts/water.en · booklet: fold and staple|3|4|3–14");
    expect(cover).toContain("2|Учителю|handouts/teacher.en · a page a side|1|4|15–18");
    expect(cover).toContain("Copies: 4 · Sheets of A4, with this one: 9");
  });

  it("gives each copy its number, on paper and in the labels of its pages", async () => {
    const { value } = await bundled(SEMINAR, FILES);
    const { sides, labels } = await readSheets(value!.bytes);
    expect(
      sides.map(({ texts }) => texts.at(-1)?.text ?? "").filter((text) => /^\d+( · \d+\/\d+)?$/.test(text)),
    ).toEqual(["1 · 1/3", "1 · 2/3", "1 · 3/3", "2"]);
    expect(labels?.slice(0, 4)).toEqual(["0-1", "0-2", "1.1-1", "1.1-2"]);
    expect(labels?.at(-1)).toBe("2-4");
  });

  it("turns the backs of landscape sheets about, since all of it is turned on the long edge", async () => {
    const { value } = await bundled(SEMINAR, FILES);
    const { sides, preferences } = await readSheets(value!.bytes);
    expect(preferences["Duplex"]).toBe("DuplexFlipLongEdge");
    expect(sides.map(({ rotation }) => rotation)).toEqual([
      0,
      0,
      ...Array.from({ length: 6 }, () => [0, 180]).flat(),
      0,
      0,
      0,
      0,
    ]);
  });

  it("leads the links of each copy to pages of the same copy", async () => {
    const { value } = await bundled(SEMINAR, FILES);
    const { sides } = await readSheets(value!.bytes);
    const targets = sides.flatMap(({ links }) => links.flatMap(({ to }) => (to ? [to[0]] : [])));
    expect(targets).toEqual([5, 9, 13, 16]);
  });

  it("has its cover in any language of the project, Kazakh too", async () => {
    const { value } = await bundled(`language: kk${SEMINAR}`, FILES);
    const { sides } = await readSheets(value!.bytes);
    expect(wordsOn(sides[0]!)).toContain("Құжат");
    expect(reasonsIn(`language: de${SEMINAR}`)).toEqual(['1:11 language: cannot be "de".']);
  });

  it("printed on one side has no blank backs", async () => {
    const { value } = await bundled("title: Water\nsides: 1\ndocuments:\n  - { pack: a, copies: 2 }\n", [{ pages: 3 }]);
    expect(value).toMatchObject({ pages: 7, sheets: 7 });
    expect((await readSheets(value!.bytes)).preferences["Duplex"]).toBe("Simplex");
  });

  it("takes little more room for many copies than for one, and is the same bytes each time", async () => {
    const [one, many, again] = [await inCopies(1), await inCopies(20), await inCopies(20)];
    expect(many.length).toBeLessThan(one.length + 19 * 9 * 400);
    expect(Buffer.from(many).equals(Buffer.from(again))).toBe(true);
  });

  it("goes on to a second cover page where one does not hold the list", async () => {
    const lines = Array.from({ length: 20 }, (_, i) => `  - pack: pack-${i}\n`).join("");
    const { value } = await bundled(
      `title: Water\nlanguage: ru\npaper: letter\ndocuments:\n${lines}`,
      Array.from({ length: 20 }, () => ({ pages: 1 })),
    );
    const { sides } = await readSheets(value!.bytes);
    expect(wordsOn(sides[0]!)).toContain("Документов: 20");
    expect(wordsOn(sides[1]!)).toContain("pack-19");
    expect(value?.entries[0]).toMatchObject({ from: 3, to: 4 });
    expect([sides[2]!.width, sides[2]!.height]).toEqual([612, 792]);
  });

  it("with a damaged document, or a title in letters that its cover does not have, is not made", async () => {
    const { value, problems } = await bundled(SEMINAR, [{ pages: 5, password: "secret" }, { pages: 3 }]);
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ code: "pages-encrypted", place: { file: "dist/handouts/water.en.pdf" } }]);
    const strange = await bundled("title: 水\ndocuments:\n  - pack: a\n", [{ pages: 1 }]);
    expect(strange.value).toBeNull();
    expect(strange.problems).toMatchObject([{ code: "sign-not-in-face", place: { file: "seminar.yaml" } }]);
  });
});

describe("the description of a set", () => {
  it("is refused with all its mistakes at once, each with its place", () => {
    const yaml = `titel: Water
paper: A9
sides: 3
documents:
  - { pack: themes/energy.en, copies: 0 }
  - { copies: 2, as: leaflet }
  - { pack: a, as: two-up, margin: 10 }
  - energy
`;
    expect(reasonsIn(yaml)).toEqual([
      '1:1 There is nothing called "titel" here.',
      "1:1 The set has no title.",
      '2:8 Sheets cannot be made of the paper "A9".',
      "3:8 sides: cannot be 3.",
      "5:39 copies: cannot be 0.",
      "6:5 The document names no pack.",
      '6:22 as: cannot be "leaflet".',
      "7:36 A margin cannot be kept free on a two-up sheet.",
      "8:5 This is no document.",
    ]);
  });

  it("is refused where it is no YAML, says nothing, or asks for a booklet on one side", () => {
    expect(reasonsIn("title: a: b")).toEqual(["1:8 The set cannot be read as YAML."]);
    expect(reasonsIn("")).toEqual(["undefined:undefined The set says nothing."]);
    expect(reasonsIn("title: Water")).toEqual(["1:1 The set has no documents."]);
    expect(reasonsIn("title: Water\nsides: 1\ndocuments:\n  - { pack: a, as: booklet }\n")).toEqual([
      "4:20 A booklet is printed on both sides.",
    ]);
  });
});
