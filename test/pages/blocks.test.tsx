import layoutDocument from "@react-pdf/layout";
import { Document, Font, Page, pdf } from "@react-pdf/renderer";
import { describe, expect, it } from "vitest";
import { draw } from "../../src/charts/draw.ts";
import type { Block, Inline, Table } from "../../src/document/document.ts";
import { BlockNode } from "../../src/pages/blocks/block-node.tsx";
import { blocks } from "../../src/pages/blocks/blocks.ts";
import { SettingProvider, type Setting } from "../../src/pages/blocks/setting.ts";
import { structureOf, type Structure } from "../../src/pages/blocks/structure.ts";
import { ruleAbove, tableLook } from "../../src/pages/blocks/table-look.ts";
import { BodyRow, HeadRow } from "../../src/pages/blocks/table-rows.tsx";
import { registerFaces } from "../../src/pages/register-faces.ts";
import { theme } from "../../src/pages/theme.ts";
import { figure } from "./figure-fixture.ts";
import { fixture } from "./fixture.ts";

/** A node of react-pdf after layout, as far as these tests read it. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly box?: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly lines?: readonly { readonly box: { readonly x: number; readonly width: number } }[];
  readonly children?: readonly Node[];
}

/** The layout of react-pdf, which takes the store of fonts without declaring it. */
const lay = layoutDocument as unknown as (document: unknown, fonts: unknown) => Promise<Node>;

/** A line keeps the space at its end, which may hang over the edge. */
const hanging = 3;

const setting: Setting = { theme, measure: 300, language: "en", draw };

/** Lays an element out alone, at a measure, on a page without end. */
async function layOut(element: React.ReactElement, measure = setting.measure): Promise<Node> {
  registerFaces(theme);
  const { container } = pdf(
    <Document>
      <Page size={[measure, 100_000]} wrap={false}>
        <SettingProvider value={{ ...setting, measure }}>{element}</SettingProvider>
      </Page>
    </Document>,
  );
  const [page] = (await lay(container.document, Font)).children ?? [];
  if (!page) throw new Error("Nothing was laid out");
  return page;
}

interface Outline {
  readonly structure: Structure;
  readonly children: readonly (Outline | string)[];
}

/** The structure of a node: elements with their text, and no boxes in between. */
function outline(node: Node): readonly (Outline | string)[] {
  if (node.value !== undefined) return [node.value];
  const structure = structureOf(node.props);
  const children = (node.children ?? []).flatMap(outline);
  return structure.tag === "artifact" ? [] : structure.tag ? [{ structure, children }] : children;
}

/** Text that stands in no element. */
const stray = (parts: readonly (Outline | string)[]): readonly string[] =>
  parts.filter((part): part is string => typeof part === "string");

/** Left and right edge of every line of text, from the left edge of the page; labels in drawings have no box. */
function lineEdges(node: Node, left = 0): readonly (readonly [number, number])[] {
  if (node.type === "SVG") return [];
  const x = left + (node.box?.left ?? 0);
  const own = (node.lines ?? []).map(({ box }) => [x + box.x, x + box.x + box.width] as const);
  return [...own, ...(node.children ?? []).flatMap((child) => lineEdges(child, x))];
}

const kinds = (list: readonly Block[]): readonly Block[] =>
  list.flatMap((block) => {
    if (block.kind === "columns") return [block, ...block.columns.flatMap(kinds)];
    return block.kind === "keep" ? [block, ...kinds(block.blocks)] : [block];
  });

const said = (text: string) => [{ kind: "text", text } as const];

const questions: Block = {
  kind: "questions",
  items: [
    { label: "1.", content: said("When was the agreement signed?"), lines: 2 },
    { label: "2.", content: said("Who signed it?"), lines: 2, answer: said("Both foreign ministers.") },
  ],
};

const fillIn: Block = { kind: "fill-in", labels: [said("Name"), said("Date")] };

const tried = [...kinds(fixture.blocks), figure, questions, fillIn];

const table = fixture.blocks.find((block): block is Table => block.kind === "table");

describe("a block laid out alone", () => {
  it("is tried here in every kind there is", () => {
    expect(new Set(tried.map(({ kind }) => kind))).toEqual(new Set(Object.keys(blocks)));
  });

  it("stays in its measure and has all its text in the structure", async () => {
    for (const block of tried) {
      const page = await layOut(<BlockNode block={block} />, 493.28);
      expect(stray(outline(page))).toEqual([]);
      for (const [left, right] of lineEdges(page)) {
        expect(left).toBeGreaterThanOrEqual(-0.01);
        expect(right).toBeLessThanOrEqual(493.28 + hanging);
      }
    }
  });

  it("hands its structure through layout: a row of a table", async () => {
    if (!table) throw new Error("The fixture has no table");
    const look = tableLook({ ...setting, measure: 493.28 }, table);
    const [row] = table.rows;
    if (row?.kind !== "row") throw new Error("The table has no row");
    const page = await layOut(<BodyRow row={row} look={look} rule="none" last={false} />, 493.28);
    const [tr] = outline(page);
    if (typeof tr !== "object") throw new Error("The row has no element");
    expect(tr.structure).toEqual({ tag: "TR" });
    expect(tr.children.map((cell) => typeof cell === "object" && cell.structure)).toEqual([
      { tag: "TH", scope: "Row" },
      { tag: "TH", scope: "Row" },
      { tag: "TD" },
      { tag: "TD" },
      { tag: "TD" },
    ]);
    const [link] = outline(page.children?.[0]?.children?.[2] ?? page).flatMap((cell) =>
      typeof cell === "object" ? cell.children.filter((part) => typeof part === "object") : [],
    );
    expect(link).toMatchObject({ structure: { tag: "Link", target: { id: "source-19" } }, children: ["¹⁹"] });
  });

  it("heads each column of a table with its scope", async () => {
    if (!table) throw new Error("The fixture has no table");
    const [tr] = outline(await layOut(<HeadRow look={tableLook({ ...setting, measure: 493.28 }, table)} />, 493.28));
    expect(typeof tr === "object" && tr.children.map((cell) => typeof cell === "object" && cell.structure)).toEqual(
      table.columns.map(() => ({ tag: "TH", scope: "Column" })),
    );
  });
});

const text = (words: string): readonly Inline[] => [{ kind: "text", text: words }];

const oneColumn = (cells: readonly string[], align: "start" | "decimal"): Table => ({
  kind: "table",
  id: "t",
  columns: [
    { heading: text("Name"), align: "start", headsRow: true },
    { heading: text("Sum"), align, headsRow: false },
  ],
  rows: cells.map((cell) => ({ kind: "row", cells: [text("Kyrgyzstan"), text(cell)], strong: false, indent: 0 })),
});

describe("the columns of a table", () => {
  it("break no word, however little room there is", async () => {
    const long = oneColumn(["Inter-parliamentary cooperation and ever so many more words to fill the line"], "start");
    const look = tableLook({ ...setting, measure: 150 }, long);
    const [row] = long.rows;
    if (row?.kind !== "row") throw new Error("The table has no row");
    const page = await layOut(<BodyRow row={row} look={look} rule="none" last />, 150);
    for (const [, right] of lineEdges(page)) expect(right).toBeLessThanOrEqual(150 + hanging);
  });

  it("keep one box for fractions, as wide as the widest", () => {
    const look = tableLook(setting, oneColumn(["8", "21.65", "n/a"], "decimal"));
    expect(look.columns[1]?.rest).toBeGreaterThan(9);
    expect(tableLook(setting, oneColumn(["8", "n/a"], "decimal")).columns[1]?.rest).toBe(0);
  });

  it("are ruled between rows, but not inside an entry whose first cell stays empty", () => {
    if (!table) throw new Error("The fixture has no table");
    expect(table.rows.map((_, index) => ruleAbove(table.rows, index))).toEqual([
      "none",
      "hair",
      "hair",
      "none",
      "none",
      "hair",
      "hair",
      "hair",
      "none",
    ]);
  });
});
