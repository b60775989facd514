import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { BlockNode } from "../../../src/pages/blocks/block-node.tsx";
import { Masthead } from "../../../src/pages/blocks/masthead.tsx";
import { PageNumber, RunningFoot, RunningHead } from "../../../src/pages/blocks/running-lines.tsx";
import { SettingProvider } from "../../../src/pages/blocks/setting.ts";
import { layOut } from "../../../src/pages/lay-out.ts";
import { measureOf, theme } from "../../../src/pages/theme.ts";
import { measureBox } from "../../../src/pages/lay-out/measure-box.ts";
import { nodeOf } from "../../../src/pages/lay-out/nodes-of.ts";
import { NotCovered } from "../../../src/pages/lay-out/not-covered.ts";
import type { Block, Inline } from "../../../src/document/document.ts";
import { fixture } from "../fixture.ts";
import { breaksAlike, isSqueezed, linesIn, placesOf, shapesOf, structureOf } from "./compare-laid.ts";

const measure = measureOf(theme.papers.A4);
const setting = { theme, measure, language: fixture.language };

const galley = (key: string, element: ReactElement) => ({
  key,
  measure,
  element: () => <SettingProvider value={setting}>{element}</SettingProvider>,
});

const nodeIn = ({ element }: ReturnType<typeof galley>) => nodeOf({ element: element(), measure });

const galleys = [
  galley("masthead", <Masthead document={fixture} />),
  galley("head", <RunningHead furniture={fixture.furniture} />),
  galley(
    "foot",
    <RunningFoot furniture={fixture.furniture}>
      <PageNumber text="Page 3 of 9" />
    </RunningFoot>,
  ),
  ...fixture.blocks.map((block, i) => galley(`${i} ${block.kind}`, <BlockNode block={block} />)),
];

describe("our own layout, against react-pdf's", async () => {
  const own = await layOut(galleys, "own");
  const theirs = await layOut(galleys, "react-pdf");
  const pairs = galleys.map(({ key }, i) => ({ key, laid: own[i]!, other: theirs[i]! }));

  it.each(pairs)("tells the same structure of $key", ({ laid, other }) => {
    expect(structureOf(laid)).toEqual(structureOf(other));
  });

  it.each(pairs.filter(({ laid, other }) => breaksAlike(laid, other)))(
    "puts $key at the same places",
    ({ laid, other }) => {
      expect(laid.height).toBeCloseTo(other.height, 2);
      expect(placesOf(laid)).toEqual(placesOf(other));
      expect(shapesOf(laid)).toEqual(shapesOf(other));
    },
  );

  it("breaks lines otherwise only where react-pdf squeezes a line, and then none of ours stands out", () => {
    const different = pairs.filter(({ laid, other }) => !breaksAlike(laid, other));
    expect(different.length).toBeLessThan(pairs.length / 3);
    for (const { other, laid } of different) {
      expect(linesIn(other.nodes).some(isSqueezed)).toBe(true);
      expect(linesIn(laid.nodes).some(isSqueezed)).toBe(false);
    }
  });

  it("needs react-pdf for no block of the look", () => {
    for (const node of galleys.map(nodeIn)) expect(() => measureBox(node, measure)).not.toThrow();
  });

  it("leaves to react-pdf what it does not cover, with the same structure", async () => {
    const hebrew: Inline = { kind: "passage", language: "he", children: [{ kind: "text", text: "שלום עולם" }] };
    const block: Block = { kind: "paragraph", role: "text", content: [{ kind: "text", text: "Peace is " }, hebrew] };
    const paragraph = galley("hebrew", <BlockNode block={block} />);
    expect(() => measureBox(nodeIn(paragraph), measure)).toThrow(NotCovered);
    const [laid] = await layOut([paragraph], "own");
    expect(linesIn(laid?.nodes ?? [])).toHaveLength(1);
    expect(linesIn(laid?.nodes ?? [])[0]?.runs.at(-1)?.element?.attributes.language).toBe("he");
  });

  it("says where a block can be cut: below lines across which no neighbour stands", () => {
    const table = pairs.find(({ key }) => key.endsWith("table"))!.laid;
    expect(table.breaks.length).toBeGreaterThan(5);
    const lines = linesIn(table.nodes);
    for (const cut of table.breaks) {
      expect(lines.every(({ top, bottom }) => bottom <= cut + 0.01 || top >= cut - 0.01)).toBe(true);
    }
  });

  it("gives the same whatever was laid out before, and keeps it", async () => {
    const [first] = await layOut(galleys.slice(0, 1));
    const again = await layOut(galleys.toReversed());
    expect(again.at(-1)).toBe(first);
    expect(again.toReversed()).toEqual(own);
  });
});
