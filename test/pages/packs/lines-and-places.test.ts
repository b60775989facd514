import { beforeAll, describe, expect, it } from "vitest";
import type { Laid } from "../../../src/pages/laid.ts";
import type { NodeWithBox } from "../../../src/pages/lay-out/from-node.ts";
import { isText, type LayoutNode } from "../../../src/pages/lay-out/layout-node.ts";
import { textRuns, type Runs } from "../../../src/pages/lay-out/text-runs.ts";
import { itemsOf } from "../../../src/pages/set-text/items-of.ts";
import { setText } from "../../../src/pages/set-text/set-text.ts";
import { totalFit } from "../../../src/pages/set-text/total-fit.ts";
import { breaksAlike, isSqueezed, linesIn, placesOf, shapesOf, structureOf } from "../galley/compare-laid.ts";
import { openTextkit } from "../set-text/textkit-lines.ts";
import { layPacks, type LaidTwice } from "./lay-packs.tsx";
import { packJobs } from "./pack-jobs.ts";

/** A text of a pack, and the width in points that react-pdf's layout gave it. */
interface SetPiece extends Runs {
  readonly measure: number;
}

/** react-pdf's layout gives back the same nodes in the same order, with boxes. */
const textsIn = (node: LayoutNode, laid: NodeWithBox | undefined): SetPiece[] => {
  if (!laid || node.type === "SVG") return [];
  if (!isText(node)) return (node.children ?? []).flatMap((child, i) => textsIn(child, laid.children?.[i]));
  const { width, paddingLeft = 0, paddingRight = 0 } = laid.box as NodeWithBox["box"] & { paddingRight?: number };
  return [{ ...textRuns(node), measure: width - paddingLeft - paddingRight }];
};

/** What the setter breaks by rules of its own: see its docstring. */
const hasRulesOfItsOwn = ({ runs, measure }: SetPiece): boolean => {
  if (runs.some(({ text }) => text !== "" && text.trim() === "" && text !== " ")) return true;
  const items = itemsOf(runs, measure, { shrink: 0 });
  const breaksWords = items.some(({ kind }, i) => kind === "penalty" && i < items.length - 1);
  return breaksWords || !totalFit(items, measure);
};

/** Without places, spaces and hyphens, since lines may break otherwise. */
const toldBy = (laid: Laid): string =>
  JSON.stringify(structureOf(laid), (name, value: unknown) => (name === "box" ? undefined : value)).replaceAll(
    /[\s-]/gu,
    "",
  );

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const placesIn = (laid: Laid) => ({ height: laid.height.toFixed(2), lines: placesOf(laid), shapes: shapesOf(laid) });

/** react-pdf sets a forced break in the face it falls back to, which moves the baseline of its line. */
const hasEmptyRun = ({ nodes }: Laid): boolean =>
  linesIn(nodes).some(({ runs }) => runs.some(({ text }) => text === ""));

describe("every block of every pack of this project", () => {
  let blocks: readonly LaidTwice[];
  let texts: readonly SetPiece[];
  let linesOfBoth: (piece: SetPiece) => { ours: readonly string[]; theirs: readonly string[] };

  beforeAll(async () => {
    blocks = await layPacks(await packJobs());
    const unsqueezed = await openTextkit({ squeeze: false });
    linesOfBoth = ({ runs, measure, leading }) => ({
      ours: (setText(runs, measure, { leading, align: "start" })?.lines ?? []).map((line) =>
        line.runs
          .map(({ text }) => text)
          .join("")
          .trimEnd(),
      ),
      theirs: unsqueezed(runs, measure, { leading, align: "left" }).map(({ text }) => text.trimEnd()),
    });
    texts = blocks.flatMap(({ node, laidNode }) => textsIn(node, laidNode)).filter(({ runs }) => runs.length > 0);
  }, 300_000);

  it("has the lines of react-pdf's text engine, whose squeezing of spaces is off", () => {
    const compared = texts.filter((piece) => !hasRulesOfItsOwn(piece)).map(linesOfBoth);
    expect(compared.filter(({ ours, theirs }) => !isSame(ours, theirs))).toEqual([]);
    expect(compared.flatMap(({ ours }) => ours).length).toBeGreaterThan(5_000);
  });

  it("needs rules of its own in few places, where it takes no more lines", () => {
    const compared = texts.filter(hasRulesOfItsOwn).map(linesOfBoth);
    expect(compared.length).toBeLessThan(texts.length / 10);
    expect(compared.filter(({ ours, theirs }) => ours.length > theirs.length)).toEqual([]);
  });

  it("tells the structure that react-pdf's nodes tell", () => {
    expect(blocks.length).toBeGreaterThan(500);
    const told = blocks.map(({ key, own, other }) => ({ key, ours: toldBy(own), theirs: toldBy(other) }));
    expect(told.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
  });

  it("stands where react-pdf's layout puts it, unless that squeezed a line", () => {
    const alike = blocks.filter(({ own, other }) => breaksAlike(own, other) && !hasEmptyRun(other));
    const places = alike.map(({ key, own, other }) => ({ key, ours: placesIn(own), theirs: placesIn(other) }));
    expect(places.filter(({ ours, theirs }) => !isSame(ours, theirs))).toEqual([]);

    const different = blocks.filter(({ own, other }) => !breaksAlike(own, other));
    expect(different.length).toBeLessThan(blocks.length / 4);
    expect(different.filter(({ own }) => linesIn(own.nodes).some(isSqueezed))).toEqual([]);
  });
});
