import { describe, expect, it } from "vitest";
import { checkPdf } from "../../conformance/check.ts";
import { element, item, laid, LINE, lines, page, plan, run, text } from "./hand-made.ts";
import { open, outlineOf, painted, plainText } from "./read-back.ts";

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

  it("has no annotation where only the space before its first word stands on a line", async () => {
    const broken = laid(
      [element("P", [lines([[run("See"), run(" ", { element: address })], [run("address", { element: address })]])])],
      2 * LINE,
    );
    const file = painted(plan([page(item("p", broken, 60))]));
    const first = await (await open(file)).getPage(1);
    expect(await first.getAnnotations()).toHaveLength(1);
    expect(checkPdf(file, { text: "See address" })).toEqual([]);
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

/** A run that draws "a b-c" and is to be read otherwise. */
const written = (reads: string): string =>
  plainText(plan([page(item("p", laid([element("P", [lines([[run("a b-c", { reads })]])])]), 60))]));

describe("text", () => {
  it("that its glyphs would not give is given beside them", () => {
    const soft = run("infor-", { reads: "infor\u00AD" });
    const content = plainText(plan([page(item("p", laid([element("P", [lines([[run("An "), soft]])])]), 60))]));
    expect(content).toContain("/Span<</ActualText<FEFF0069006E0066006F007200AD>>>BDC");
    expect(content.match(/ActualText/g)).toHaveLength(1);
  });

  it("that has more characters than its glyphs is given beside them, spaces and hyphens of any kind are not", () => {
    expect(written("a b-c\u00AD")).toContain("ActualText");
    expect(written("a b-")).toContain("ActualText");
    expect(written("a\u00A0b\u2011c")).not.toContain("ActualText");
  });

  it("that stands in no element is a paragraph", async () => {
    const file = await open(painted(plan([page(item("p", laid([text("Alone")]), 60))])));
    expect(await outlineOf(await file.getPage(1))).toBe('Root\n  Document\n    P\n      "Alone"\n');
  });
});
