import { describe, expect, it } from "vitest";
import type { LaidNode } from "../../../src/pages/laid.ts";
import { paint } from "../../../src/pages/paint/paint.ts";
import type { PaintPlan } from "../../../src/pages/paint/plan.ts";
import { element, FACES, item, laid, lines, page, plan, run, text } from "./hand-made.ts";

const place = { file: "data/programmes.csv", line: 7 };
const of = (nodes: readonly LaidNode[], more: Partial<PaintPlan> = {}): PaintPlan =>
  plan([page(item("b", laid(nodes), 60, { place }))], more);
const codes = (plan: PaintPlan): string[] => paint(plan).problems.map(({ code }) => code);
const cell = (role: "TH" | "TD", value: string) =>
  element(role, [text(value)], role === "TH" ? { scope: "Column" } : undefined);
const rowOf = (...roles: readonly ("TH" | "TD")[]) =>
  element(
    "TR",
    roles.map((role) => cell(role, "x")),
  );

describe("the paint pass refuses", () => {
  it.each<[string, readonly LaidNode[]]>([
    ["figure-without-alternative", [element("Figure", [text("bars")])]],
    ["heading-level-skipped", [element("H2", [text("first")])]],
    ["heading-level-skipped", [element("H1", [text("first")]), element("H3", [text("third")])]],
    ["table-without-headers", [element("Table", [rowOf("TD", "TD")])]],
    ["table-ragged", [element("Table", [rowOf("TH", "TH"), rowOf("TD")])]],
    ["header-without-scope", [element("Table", [element("TR", [element("TH", [text("x")])])])]],
    ["element-misplaced", [element("LI", [])]],
    ["element-misplaced", [element("L", [element("P", [text("x")])])]],
    ["element-misplaced", [element("Table", [element("THead", [rowOf("TH")])])]],
    ["language-malformed", [element("P", [text("x")], { language: "in Kazakh" })]],
    ["link-target-missing", [element("P", [element("Link", [text("x")], { target: { id: "nowhere" } })])]],
  ])("%s", (code, nodes) => {
    const { value, problems } = paint(of(nodes));
    expect(value).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ code, place, severity: "error" }));
  });

  it("the same in a draft with a warning only", () => {
    const { value, problems } = paint(of([element("Figure", [text("bars")])], { conformance: false }));
    expect(value).not.toBeNull();
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["figure-without-alternative", "warning"]]);
  });

  it("a character that its face cannot draw, and shows it", () => {
    const { value, problems } = paint(of([element("P", [lines([[run("日本")]])])], { conformance: false }));
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ code: "character-without-glyph", found: "日本", place }]);
  });

  it("a face that nobody gave, once", () => {
    const lost = { ...run("lost"), face: "gothic" };
    expect(codes(of([element("P", [lines([[lost, lost], [lost]])])]))).toEqual(["face-unknown"]);
  });

  it("a face whose file forbids embedding", () => {
    const bytes = Buffer.from(FACES.get("serif") ?? []);
    bytes.writeUInt16BE(0x0002, bytes.readUInt32BE(bytes.indexOf("OS/2") + 8) + 8);
    expect(codes(of([element("P", [text("x")])], { faces: new Map([["serif", bytes]]) }))).toEqual([
      "face-not-embeddable",
    ]);
  });

  it("two attachments of one name, and a bookmark that leads nowhere", () => {
    const file = {
      name: "a.csv",
      mimeType: "text/csv",
      description: "a",
      relationship: "Data",
      bytes: new Uint8Array(),
    } as const;
    const outline = [{ title: "Nowhere", level: 1, target: "nowhere" }];
    const wrong = of([element("P", [text("x")])], { attachments: [file, file], outline });
    expect(codes(wrong)).toEqual(["bookmark-target-missing", "attachment-twice"]);
  });

  it("everything that is wrong at once", () => {
    const nodes = [element("H3", [text("x")]), element("Figure", [text("bars")]), element("Table", [rowOf("TD")])];
    expect(codes(of(nodes))).toEqual(["heading-level-skipped", "figure-without-alternative", "table-without-headers"]);
  });
});

describe("the paint pass accepts", () => {
  it("rows that spans make equal", () => {
    const tall = element("TH", [text("both")], { scope: "Row", rowSpan: 2 });
    const wide = element("TD", [text("wide")], { columnSpan: 2 });
    const table = element("Table", [
      element("TR", [tall, cell("TD", "x"), cell("TD", "y")]),
      element("TR", [wide]),
      rowOf("TD", "TD", "TD"),
    ]);
    expect(codes(of([table]))).toEqual([]);
  });

  it("headings that return to a higher level", () => {
    const headings = (["H1", "H2", "H3", "H1", "H2"] as const).map((role) => element(role, [text("x")]));
    expect(codes(of(headings))).toEqual([]);
  });
});
