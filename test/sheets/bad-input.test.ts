import { describe, expect, it } from "vitest";
import { impose } from "../../src/sheets/impose.ts";
import type { Imposition } from "../../src/sheets/imposition.ts";
import { readPaper } from "../../src/sheets/paper.ts";
import { finishedFile } from "./finished-file.ts";

const booklet = { kind: "booklet", paper: "A4", sheetsPerSignature: null, creep: 0 } as const;

async function refusal(bytes: Uint8Array, imposition: Imposition = booklet): Promise<readonly string[]> {
  const { value, problems } = await impose(bytes, "water.pdf", imposition);
  expect(value).toBeNull();
  expect(problems.map(({ severity, place }) => [severity, place.file])).toEqual([["error", "water.pdf"]]);
  return problems.map(({ code }) => code);
}

describe("an imposition that cannot be", () => {
  it("of an encrypted file is refused", async () => {
    expect(await refusal(await finishedFile({ pages: 4, password: "secret" }))).toEqual(["pages-encrypted"]);
  });

  it("of a damaged file, of an empty one and of one that is no PDF is refused", async () => {
    const whole = await finishedFile({ pages: 4 });
    for (const part of [0.3, 0.6, 0.9])
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toEqual(["pages-damaged"]);
    expect(await refusal(new Uint8Array())).toEqual(["pages-damaged"]);
    expect(await refusal(Buffer.from("name,amount\n"))).toEqual(["pages-damaged"]);
  });

  it("with a margin as wide as the page is refused", async () => {
    const file = await finishedFile({ pages: 2 });
    expect(await refusal(file, { kind: "margin", paper: "A4", margin: 210, mirrored: true })).toEqual([
      "margin-too-wide",
    ]);
    expect(await refusal(file, { kind: "margin", paper: "Letter", margin: 216, mirrored: true })).toEqual([
      "margin-too-wide",
    ]);
  });

  it("with a creep that moves pages into the fold is refused, but not where signatures are thin", async () => {
    const file = await finishedFile({ pages: 40 });
    expect(await refusal(file, { ...booklet, creep: 2 })).toEqual(["creep-too-large"]);
    const thin = await impose(file, "water.pdf", { ...booklet, creep: 2, sheetsPerSignature: 2 });
    expect(thin.problems).toEqual([]);
  });

  it("with a bleed of a hand's breadth is refused", async () => {
    expect(await refusal(await finishedFile({ pages: 1 }), { kind: "crop-marks", bleed: 80 })).toEqual([
      "bleed-too-wide",
    ]);
  });

  it("on an unknown paper is refused with the papers there are; capitals do not matter", () => {
    const place = { file: "seminar.yaml" };
    expect(readPaper("letter", place)).toEqual({ value: "Letter", problems: [] });
    expect(readPaper("A9", place).problems).toMatchObject([
      { code: "paper-unknown", place, found: "A9", wanted: "A4 or Letter" },
    ]);
  });
});
