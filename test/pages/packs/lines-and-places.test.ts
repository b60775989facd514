import { beforeAll, describe, expect, it } from "vitest";
import type { Laid } from "../../../src/pages/laid.ts";
import type { NodeWithBox } from "../../../src/pages/lay-out/from-node.ts";
import { isText, type LayoutNode } from "../../../src/pages/lay-out/layout-node.ts";
import { textRuns, type Runs } from "../../../src/pages/lay-out/text-runs.ts";
import { withoutSoftHyphens } from "../../../src/pages/set-characters.ts";
import { itemsOf } from "../../../src/pages/set-text/items-of.ts";
import { measureText, setText } from "../../../src/pages/set-text/set-text.ts";
import { totalFit } from "../../../src/pages/set-text/total-fit.ts";
import { breaksAlike, isSqueezed, linesIn, placesOf, shapesOf, structureOf } from "../galley/compare-laid.ts";
import { openTextkit } from "../set-text/textkit-lines.ts";
import { layPacks, type LaidTwice } from "./lay-packs.tsx";
import { packJobs } from "./pack-jobs.ts";

/** A text of a pack, and the width in points that react-pdf's layout gave it. */
interface SetPiece extends Runs {
  readonly measure: number;
}

/** react-pdf's layout gives back the same nodes in the same order, with boxes; soft hyphens it takes out. */
const textsIn = (node: LayoutNode, laid: NodeWithBox | undefined): SetPiece[] => {
  if (!laid || node.type === "SVG") return [];
  if (!isText(node)) return (node.children ?? []).flatMap((child, i) => textsIn(child, laid.children?.[i]));
  const { width, paddingLeft = 0, paddingRight = 0 } = laid.box as NodeWithBox["box"] & { paddingRight?: number };
  const { runs, leading } = textRuns(node);
  const plain = runs.map((run) => ({ ...run, text: withoutSoftHyphens(run.text) }));
  return [{ runs: plain, leading, measure: width - paddingLeft - paddingRight }];
};

/** What the setter breaks by rules of its own: see its docstring. */
const hasRulesOfItsOwn = ({ runs, measure }: SetPiece): boolean => {
  if (measureText(runs) <= measure) return false;
  if (runs.some(({ text }) => text !== "" && text.trim() === "" && text !== " ")) return true;
  const items = itemsOf(runs, measure);
  const breaksWords = items.some(({ kind }, i) => kind === "penalty" && i < items.length - 1);
  return breaksWords || !totalFit(items, measure);
};

/** Without places, spaces and hyphens, since lines may break otherwise. */
const toldBy = (laid: Laid): string =>
  JSON.stringify(structureOf(laid), (name, value: unknown) => (name === "box" ? undefined : value)).replaceAll(
    /[\s\u00AD-]/gu,
    "",
  );

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const placesIn = (laid: Laid) => ({ height: laid.height.toFixed(2), lines: placesOf(laid), shapes: shapesOf(laid) });

/**
 * react-pdf sets a forced break in the face it falls back to, which moves the baseline of its line, and hangs a no-break
 * space that begins a line to the left of it.
 */
const isSetOddly = ({ nodes }: Laid): boolean =>
  linesIn(nodes).some(({ runs }) => runs.some(({ text }) => text === "") || /^\s/u.test(runs[0]?.text ?? ""));

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

  it("needs rules of its own in few places, where none of its lines stands out", () => {
    const own = texts.filter(hasRulesOfItsOwn);
    expect(own.length).toBeLessThan(texts.length / 6);
    const widths = own.map(({ runs, measure, leading }) => ({
      measure,
      width: setText(runs, measure, { leading, align: "start" })?.width ?? Infinity,
    }));
    expect(widths.filter(({ width, measure }) => width > measure + 0.01)).toEqual([]);
  });

  it("tells the structure that react-pdf's nodes tell", () => {
    expect(blocks.length).toBeGreaterThan(500);
    const told = blocks.map(({ key, own, other }) => ({ key, ours: toldBy(own), theirs: toldBy(other) }));
    expect(told.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
  });

  it("stands where react-pdf's layout puts it, unless that squeezed a line", () => {
    const alike = blocks.filter(({ own, other }) => breaksAlike(own, other) && !isSetOddly(other));
    const places = alike.map(({ key, own, other }) => ({ key, ours: placesIn(own), theirs: placesIn(other) }));
    expect(places.filter(({ ours, theirs }) => !isSame(ours, theirs))).toEqual([]);

    const different = blocks.filter(({ own, other }) => !breaksAlike(own, other));
    expect(different.length).toBeLessThan(blocks.length / 4);
    expect(different.filter(({ own }) => linesIn(own.nodes).some(isSqueezed))).toEqual([]);
  });
});
