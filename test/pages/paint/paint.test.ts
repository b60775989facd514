import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paint } from "../../../src/pages/paint/paint.ts";
import { checkPdf } from "../../conformance/check.ts";
import { element, item, laid, LINE, lines, page, plan, run, text } from "./hand-made.ts";
import { open, outlineOf, painted, plainText } from "./read-back.ts";
import { samplePlan } from "./sample.ts";

const hasQpdf = (() => {
  try {
    return execFileSync("qpdf", ["--version"]).length > 0;
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
    expect(execFileSync("qpdf", ["--check", file], { encoding: "utf8" })).toContain(
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

  it("gives back the files inside it", async () => {
    const found: unknown = await (await open(painted(samplePlan()))).getAttachments();
    expect(found).toMatchObject({
      "facts.csv": { content: new Uint8Array(Buffer.from("id,value\n1,2\n")), description: "The facts of this pack" },
      "sources.json": { filename: "sources.json" },
    });
  });
});

describe("a block that is cut", () => {
  const rows = ["One.", "Two.", "Three.", "Four.", "Five."];
  const block = laid(
    [
      { kind: "shape", x: 0, y: 0, width: 2, height: 5 * LINE, colour: "#1B3A63" },
      element("P", [lines(rows.map((row) => [run(`${row} `)]))]),
      element("P", [text("Below.", 0, 5 * LINE)]),
    ],
    6 * LINE,
  );

  it.each([14, 28, 42, 56])("loses no line and repeats none, cut at %i", async (cut) => {
    const file = painted(plan([page(item("b", block, 60, { to: cut })), page(item("b", block, 60, { from: cut }))]));
    expect(checkPdf(file, { text: `${rows.join(" ")} Below.` })).toEqual([]);
  });

  it("cuts a shape where it is cut", () => {
    const value = plainText(plan([page(item("b", block, 60, { to: 28 })), page(item("b", block, 60, { from: 28 }))]));
    expect(value.match(/^.* re f$/gm)).toEqual(["50 753.89 2 28 re f", "50 739.89 2 42 re f"]);
  });
});

describe("a link", () => {
  const address = { role: "Link", attributes: { target: { url: "https://example.org/ä b%20c" } } } as const;
  const sentence = laid(
    [
      element("P", [
        lines([
          [run("See "), run("this long ", { element: address })],
          [run("address", { element: { ...address } }), run(".")],
        ]),
      ]),
    ],
    2 * LINE,
  );

  it("over two lines is one element with an annotation for each line, described by its whole text", async () => {
    const file = await open(painted(plan([page(item("p", sentence, 60))])));
    const first = await file.getPage(1);
    expect(await outlineOf(first)).toMatchInlineSnapshot(`
      "Root
        Document
          P
            "See"
            Link
              "this long address"
              (annotation)
              (annotation)
            "."
      "
    `);
    const annotations = (await first.getAnnotations()) as {
      contentsObj: { str: string };
      url: string;
      rect: number[];
    }[];
    expect(annotations.map(({ contentsObj, url }) => [contentsObj.str, url])).toEqual([
      ["this long address", "https://example.org/%C3%A4%20b%20c"],
      ["this long address", "https://example.org/%C3%A4%20b%20c"],
    ]);
    expect(annotations.map(({ rect }) => [rect[1], rect[3]])).toEqual([
      [767.89, 781.89],
      [753.89, 767.89],
    ]);
  });

  it("over two pages is one element still", async () => {
    const pieces = [page(item("p", sentence, 60, { to: LINE })), page(item("p", sentence, 60, { from: LINE }))];
    expect(checkPdf(painted(plan(pieces)))).toEqual([]);
    expect(plainText(plan(pieces)).match(/\/S\/Link/g)).toHaveLength(1);
  });

  it("around a whole block leads where the block says", async () => {
    const entry = element("Link", [text("Sources"), text("3", 200)], { target: { id: "s" } });
    const heading = item("h", laid([element("H1", [text("Sources")])]), 90, { ids: ["s"] });
    const file = await open(painted(plan([page(item("e", laid([element("P", [entry])]), 60), heading)])));
    const annotations = (await (await file.getPage(1)).getAnnotations()) as {
      dest: string;
      contentsObj: { str: string };
    }[];
    expect(annotations.map(({ dest, contentsObj }) => [dest, contentsObj.str])).toEqual([["s", "Sources 3"]]);
    expect(await file.getDestination("s")).toMatchObject([{}, { name: "XYZ" }, 50, 751.89, null]);
  });
});

describe("text", () => {
  it("that its glyphs would not give is given beside them", () => {
    const soft = run("infor-", { reads: "infor\u00AD" });
    const content = plainText(plan([page(item("p", laid([element("P", [lines([[run("An "), soft]])])]), 60))]));
    expect(content).toContain("/Span<</ActualText<FEFF0069006E0066006F007200AD>>>BDC");
    expect(content.match(/ActualText/g)).toHaveLength(1);
  });

  it("that stands in no element is a paragraph", async () => {
    const file = await open(painted(plan([page(item("p", laid([text("Alone")]), 60))])));
    expect(await outlineOf(await file.getPage(1))).toBe('Root\n  Document\n    P\n      "Alone"\n');
  });
});
