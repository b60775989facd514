import { expect, test } from "vitest";
import { draw } from "../../../src/charts/draw.ts";
import type { Block } from "../../../src/document/document.ts";
import { BlockNode } from "../../../src/pages/blocks/block-node.tsx";
import { SettingProvider } from "../../../src/pages/blocks/setting.ts";
import { printGalley } from "../../../src/pages/galley.ts";
import type { LaidDrawing, LaidElement, LaidNode } from "../../../src/pages/laid.ts";
import { layOut, type Layout } from "../../../src/pages/lay-out.ts";
import { theme } from "../../../src/pages/theme.ts";
import { checkPdf } from "../../conformance/check.ts";
import { documentText, readPdf } from "../../conformance/reader/reading.ts";
import { figure } from "../figure-fixture.ts";
import { fixture } from "../fixture.ts";

const heading: Block = { kind: "heading", id: "money", level: 1, content: [{ kind: "text", text: "Money" }] };
const sources: Block = {
  kind: "sources",
  entries: [{ id: "source-1", number: 1, content: [{ kind: "text", text: "A page" }] }],
};

const setting = { theme, measure: 493.28, language: "en", draw };

const element = () => (
  <SettingProvider value={setting}>
    <BlockNode block={figure} />
  </SettingProvider>
);

async function layFigure(layout: Layout = "own") {
  const [laid] = await layOut([{ key: "figure", measure: 493.28, element }], layout);
  if (!laid) throw new Error("Nothing was laid out");
  return laid;
}

const elementsIn = (nodes: readonly LaidNode[]): LaidElement[] =>
  nodes.flatMap((node) => (node.kind === "element" ? [node, ...elementsIn(node.children)] : []));

test("a figure is laid out by our own layout, as one element with its alternative text and its box", async () => {
  const laid = await layFigure();
  const [element, ...others] = elementsIn(laid.nodes).filter(({ role }) => role === "Figure");
  expect(others).toEqual([]);
  expect(element?.attributes?.alt).toBe("Bars for two countries.");
  const [left = 0, top = 0, right = 0, bottom = 0] = element?.attributes?.box ?? [];
  expect([left, right]).toEqual([0, 493.28]);
  expect(bottom - top).toBeCloseTo(52, 5);
  expect(element?.children.map(({ kind }) => kind)).toEqual(["drawing"]);
});

test("a drawing turns its text upright, and names each face with the glyphs it shows", async () => {
  const laid = await layFigure();
  const drawings = elementsIn(laid.nodes).flatMap(({ children }) =>
    children.filter((node): node is LaidDrawing => node.kind === "drawing"),
  );
  const [drawing] = drawings;
  expect(drawing?.operators.match(/BT 1 0 0 -1 /g)).toHaveLength(10);
  expect(Object.keys(drawing?.glyphs ?? {}).toSorted()).toEqual(["source-sans-3-400", "source-sans-3-600"]);
  expect(drawing?.operators).not.toContain("NaN");
});

async function drawings(layout: Layout) {
  const { nodes } = await layFigure(layout);
  return elementsIn(nodes).flatMap(({ children }) => children.filter(({ kind }) => kind === "drawing"));
}

test("a drawing is the same where react-pdf lays out what stands around it", async () => {
  expect(await drawings("react-pdf")).toEqual(await drawings("own"));
});

test("a printed figure keeps every rule of the conformance checker, and its words can be read", async () => {
  const document = { ...fixture, blocks: [heading, figure, sources] };
  const place = { file: "templates/country.md" };
  const { value, problems } = await printGalley(document, { date: "2026-11-21T00:00:00Z", place, draw });
  expect(problems).toEqual([]);
  if (!value) throw new Error("Nothing was printed");
  expect(checkPdf(value.bytes)).toEqual([]);
  const shown = documentText(readPdf(value.bytes), "shown");
  for (const words of ["Таджикистан", "2007–2010", "62"]) expect(shown).toContain(words);
});
