import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paint } from "../../../src/pages/paint/paint.ts";
import { checkPdf } from "../../conformance/check.ts";
import { element, item, laid, page, plan, text } from "./hand-made.ts";
import { open, outlineOf, painted, plainText } from "./read-back.ts";
import { samplePlan } from "./sample.ts";

/** Not needed: it judges where it is installed. */
const QPDF = "qpdf";
const hasQpdf = (() => {
  try {
    return execFileSync(QPDF, ["--version"]).length > 0;
  } catch {
    return false;
  }
})();

const identity = (bytes: Uint8Array): string => /\/ID\[<(\w+)>/.exec(Buffer.from(bytes).toString("latin1"))?.[1] ?? "";

describe("a painted file", () => {
  it("passes the checker of finished files", () => {
    const { title, language, attachments } = samplePlan();
    expect(checkPdf(painted(samplePlan()), { title, language, attachments })).toEqual([]);
  });

  it("keeps to the form that qpdf checks", { skip: !hasQpdf }, () => {
    const folder = mkdtempSync(join(tmpdir(), "paint-"));
    const file = join(folder, "sample.pdf");
    writeFileSync(file, painted(samplePlan()));
    expect(execFileSync(QPDF, ["--check", file], { encoding: "utf8" })).toContain(
      "No syntax or stream encoding errors",
    );
    rmSync(folder, { recursive: true });
  });

  it("is read in the order of its items, with one element over two pages", async () => {
    const file = await open(painted(samplePlan()));
    const pages = await Promise.all([1, 2, 3].map(async (number) => outlineOf(await file.getPage(number))));
    expect(pages).toMatchInlineSnapshot(`
      [
        "Root
        Document
          H1
            "1 Funding & <money>"
          TOC
            TOCI
              Reference
                Link
                  "Источники 3"
                  (annotation)
          P
            "The office in Astana,"
            Span
              "Қазақстан"
            ", opened in 1994 as"
            Link
              "the delegation's"
              (annotation)
      ",
        "Root
        Document
          P
            Link
              "own page"
              (annotation)
            "says."
            Reference alt "Source 1"
              Link
                "¹"
                (annotation)
            ""
            Span alt "disputed"
              "◆"
            "A last line that ends."
          L
            LI
              Lbl
                "1."
              LBody
                "First"
            LI
              Lbl
                "2."
              LBody
                "Second"
          Table
            Caption
              "Table 1. Programmes"
            THead
              TR
                TH
                  "Programme"
                TH
                  "Sum"
            TBody
              TR
                TH
                  "Erasmus"
                TD
                  "12"
      ",
        "Root
        Document
          Table
            TBody
              TR
                TH
                  "Horizon"
                TD
                  "24"
          Figure alt "Bars: funding grew from 2 to 5"
            ""
            "1994"
          H2
            "Источники"
          Note
            Lbl
              "1"
            "Official Journal"
      ",
      ]
    `);
  });

  it("tells nothing of running heads and repeated table heads", async () => {
    const file = await open(painted(samplePlan()));
    const third = await outlineOf(await file.getPage(3));
    expect(third).not.toMatch(/Kazakhstan|Programme/);
    const { items } = await (await file.getPage(3)).getTextContent();
    expect(items.map((piece) => ("str" in piece ? piece.str : "")).join("|")).toMatch(/Kazakhstan.*Programme/);
  });

  it("has the same bytes whenever it is painted, and whatever was painted before", () => {
    const first = painted(samplePlan());
    painted(plan([page(item("x", laid([element("P", [text("ﬁ½№ other glyphs")])]), 60))]));
    expect(Buffer.from(painted(samplePlan())).equals(first)).toBe(true);
  });

  it("has another identity where its content differs", () => {
    const one = identity(painted(samplePlan()));
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(identity(painted(samplePlan({ title: "Another" })))).not.toBe(one);
  });

  it("claims no conformity as a draft", async () => {
    const draft = Buffer.from(painted(samplePlan({ conformance: false }))).toString("latin1");
    expect(draft).not.toMatch(/pdfuaid|pdfaid/);
    expect(Buffer.from(painted(samplePlan())).toString("latin1")).toMatch(/<pdfuaid:part>1<.*<pdfaid:part>3</s);
  });

  it.each([0, 1, 9])("is readable at level %i of compression", (compression) => {
    const { value } = paint(samplePlan(), { compression });
    expect(checkPdf(value ?? new Uint8Array())).toEqual([]);
  });

  it("opens with its title, language, dates and author, in metadata and information alike", async () => {
    const file = await open(painted(samplePlan({ title: 'A & B <"c">' })));
    const { info, metadata } = await file.getMetadata();
    expect(info).toMatchObject({ Title: 'A & B <"c">', Language: "en", CreationDate: "D:20261121000000Z" });
    expect(metadata.get("dc:title")).toBe('A & B <"c">');
    expect(metadata.get("dc:creator")).toEqual(["Desk for Central Asia"]);
    expect(metadata.get("dc:description")).toBe("Brief for the Қазақстан meeting");
    expect(metadata.get("xmp:modifydate")).toBe("2026-11-21T00:00:00Z");
    expect(await file.getPageLabels()).toEqual(["1", "2", "3"]);
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await file.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it("lets a note be found by its name", () => {
    expect(plainText(samplePlan())).toMatch(/\/IDTree <<\/Names\[\(note-1\) \d+ 0 R\]>>/);
  });

  it("gives back the files inside it", async () => {
    const found: unknown = await (await open(painted(samplePlan()))).getAttachments();
    expect(found).toMatchObject({
      "facts.csv": { content: new Uint8Array(Buffer.from("id,value\n1,2\n")), description: "The facts of this pack" },
      "sources.json": { filename: "sources.json" },
    });
  });
});

const heading = (id: string, y: number) => item(id, laid([element("H1", [text(id)])]), y, { ids: [id] });

describe("bookmarks", () => {
  it("lie under the nearest one above of a lower level, and lead to their place", async () => {
    const levels: readonly (readonly [string, number])[] = [
      ["a", 1],
      ["b", 3],
      ["c", 2],
      ["d", 1],
    ];
    const headings = levels.map(([id], i) => heading(id, 60 + i * 20));
    const outline = levels.map(([target, level]) => ({ title: target.toUpperCase(), level, target }));
    const file = await open(painted(plan([page(...headings)], { outline })));
    const found: unknown = await file.getOutline();
    expect(found).toMatchObject([
      { title: "A", count: 2, dest: [{}, { name: "XYZ" }, 50, 781.89, null], items: [{ title: "B" }, { title: "C" }] },
      { title: "D", dest: [{}, { name: "XYZ" }, 50, 721.89, null], items: [] },
    ]);
  });
});
