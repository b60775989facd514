import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { conformance } from "./conformance.ts";
import { toolVersion } from "./judges/run-tool.ts";
import { aroundThePages } from "./planted/around-the-pages.ts";
import { spoilt } from "./planted/defect.ts";
import { pdfjs } from "./judges/pdfjs.ts";
import { sample } from "./sample/sample.ts";
import { writePdf } from "./sample/write-pdf.ts";

let folder = "";
let lines: string[] = [];
const write = (line: string): number => lines.push(line);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "conformance-"));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true }));

describe("a run over a folder", () => {
  it("passes a folder of good files, and pdf.js reads in them what we read", async () => {
    await writeFile(join(folder, "good.pdf"), writePdf(sample(), "streams"));
    expect(await conformance(folder, write, [pdfjs])).toBe(0);
    expect(lines[0]).toBe("ok     good.pdf");
    expect(lines.at(-1)).toBe("1 files, 1 passed, 0 failed, 0 findings; by our rules and 1 of 1 other judges.");
  });

  it("fails with the place, the sentence and the clause of each finding", async () => {
    const [planted] = aroundThePages.filter(({ rule }) => rule === "tab-order");
    if (planted) await writeFile(join(folder, "bad.pdf"), spoilt(planted));
    expect(await conformance(folder, write, [])).toBe(1);
    expect(lines.slice(0, 2)).toEqual([
      "FAILED bad.pdf",
      "       page 1: The page has annotations and does not tab in structure order. [tab-order, ISO 14289-1 7.18.3]",
    ]);
  });

  it("says that a file which is no PDF cannot be read", async () => {
    await writeFile(join(folder, "no.pdf"), "not a PDF file");
    expect(await conformance(folder, write, [pdfjs])).toBe(1);
    expect(lines[1]).toContain("The file does not end with startxref");
  });

  it("does not pass a folder without files", async () => {
    expect(await conformance(folder, write, [])).toBe(1);
    expect(lines[0]).toContain("There is no PDF file");
  });

  it("says loudly which judge is missing", async () => {
    const missing = { ...pdfjs, name: "a judge", version: () => toolVersion("no-such-program", "--version") };
    await writeFile(join(folder, "good.pdf"), writePdf(sample()));
    expect(await conformance(folder, write, [missing])).toBe(0);
    expect(lines[1]).toBe("MISSING a judge: nobody else judged text of each page in structure order.");
  });
});
