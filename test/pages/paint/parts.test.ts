import { describe, expect, it } from "vitest";
import { AsciiWriter } from "../../../src/pages/paint/ascii-writer.ts";
import { srgbProfile } from "../../../src/pages/paint/icc.ts";
import { PdfObjects, refer } from "../../../src/pages/paint/objects.ts";
import { dateString, decimal, nameOf, nameTree, textString } from "../../../src/pages/paint/syntax.ts";
import { open } from "./read-back.ts";

describe("the syntax of objects", () => {
  it.each([
    [0.1 + 0.2, "0.3"],
    [-0.0001, "0"],
    [1e-7, "0"],
    [841.89, "841.89"],
    [1234567, "1234567"],
    [-12.3456, "-12.346"],
  ])("writes the number %d as %s", (value, written) => {
    expect(decimal(value)).toBe(written);
  });

  it("writes a string so that it can be read whatever it holds", () => {
    expect(textString("a (b) \\ c")).toBe("(a \\(b\\) \\\\ c)");
    expect(textString("Қ\n")).toBe("<FEFF049A000A>");
    expect(textString("a\r\n")).toBe("<FEFF0061000D000A>");
    expect(textString("𝒳")).toBe("<FEFFD835DCB3>");
  });

  it("writes names and dates", () => {
    expect(nameOf("text/csv")).toBe("/text#2Fcsv");
    expect(nameOf("a+json")).toBe("/a+json");
    expect(dateString(new Date("2026-11-21T10:20:30.400Z"))).toBe("(D:20261121102030Z)");
  });

  it("sorts a name tree by the bytes of its keys, numbers as they are spelled", () => {
    const tree = nameTree([
      ["source-2", "2"],
      ["Қ", "3"],
      ["source-10", "10"],
      ["Zone", "0"],
    ]);
    expect(tree).toBe("<</Names[(Zone) 0 (source-10) 10 (source-2) 2 <FEFF049A> 3]>>");
  });
});

describe("the writer of files", () => {
  it("makes a file that is read back, over many object streams", async () => {
    const file = new PdfObjects(6);
    const parent = file.reserve();
    const pages = Array.from({ length: 700 }, (_, i) =>
      file.add(`<</Type/Page/Parent ${refer(parent)}/MediaBox[0 0 ${100 + i} 100]/Resources<<>>>>`),
    );
    file.write(parent, `<</Type/Pages/Count 700/Kids[${pages.map(refer).join(" ")}]>>`);
    const bytes = file.finish(file.add(`<</Type/Catalog/Pages ${refer(parent)}>>`), file.add("<<>>"));
    const read = await open(bytes);
    expect(read.numPages).toBe(700);
    expect((await read.getPage(700)).view).toEqual([0, 0, 799, 100]);
    expect(bytes.length).toBeLessThan(15_000);
  });

  it("keeps bytes in order while they grow", () => {
    const writer = new AsciiWriter(4);
    const parts = ["a", "bc", "d".repeat(100), "", "e".repeat(47)];
    for (const part of parts) writer.put(part);
    expect(writer.bytes.toString()).toBe(parts.join(""));
  });
});

describe("the colour profile", () => {
  const profile = srgbProfile();
  const tag = (signature: string): Buffer => {
    const at = Array.from({ length: profile.readUInt32BE(128) }, (_, i) => 132 + i * 12).find(
      (at) => profile.toString("latin1", at, at + 4) === signature,
    );
    if (at === undefined) throw new Error(`no tag ${signature}`);
    return profile.subarray(profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8));
  };

  it("is a display profile of RGB in version 2, as long as it says", () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.length).toBeLessThan(1200);
    expect(profile[8]).toBe(2);
    expect(profile.toString("latin1", 12, 24)).toBe("mntrRGB XYZ ");
    expect(profile.toString("latin1", 36, 40)).toBe("acsp");
  });

  it("has primaries that add up to white", () => {
    const [red, green, blue, white] = ["rXYZ", "gXYZ", "bXYZ", "wtpt"].map(tag);
    for (const at of [8, 12, 16]) {
      const sum = [red, green, blue].reduce((sum, point) => sum + (point?.readInt32BE(at) ?? 0), 0);
      expect(sum / 65536).toBeCloseTo((white?.readInt32BE(at) ?? 0) / 65536, 3);
    }
  });

  it("has the curve of sRGB, once", () => {
    const curve = tag("rTRC");
    expect(curve.readUInt32BE(8)).toBe(256);
    expect(curve.readUInt16BE(12)).toBe(0);
    expect(curve.readUInt16BE(12 + 255 * 2)).toBe(65535);
    expect(curve.readUInt16BE(12 + 128 * 2) / 65535).toBeCloseTo(0.2158, 3);
    expect(tag("bTRC").byteOffset).toBe(curve.byteOffset);
  });
});
