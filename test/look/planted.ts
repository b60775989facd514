import { draw } from "../../src/charts/draw.ts";
import type { BriefingDocument } from "../../src/document/document.ts";
import { planGalley } from "../../src/pages/galley.ts";
import type { LaidElement, LaidNode } from "../../src/pages/laid.ts";
import { paint } from "../../src/pages/paint/paint.ts";
import type { PaintItem, PaintPlan } from "../../src/pages/paint/plan.ts";
import { figure } from "../pages/figure-fixture.ts";
import { fixture } from "../pages/fixture.ts";

/** A pack with every kind of block, on its pages. */
export async function planSample(): Promise<PaintPlan> {
  const blocks = fixture.blocks.flatMap((block) =>
    block.kind === "heading" && block.id === "meetings" ? [figure, block] : [block],
  );
  const document: BriefingDocument = { ...fixture, blocks };
  const place = { file: "sample.en" };
  const { value } = await planGalley(document, { date: "2026-11-21T00:00:00Z", place, draft: true, draw });
  return value;
}

export function bytesOf(plan: PaintPlan): Uint8Array {
  const { value } = paint(plan);
  if (!value) throw new Error("The plan could not be painted.");
  return value;
}

export type Edit = (plan: PaintPlan) => PaintPlan;

/** A piece of a page, and where it stands. */
export interface Found {
  readonly page: number;
  readonly index: number;
  readonly item: PaintItem;
}

/** The first piece of a plan that begins with some words; repeated table heads do not count. */
export function find({ pages }: PaintPlan, words: string): Found {
  for (const [page, { items }] of pages.entries())
    for (const [index, item] of items.entries())
      if (!item.repeat && wordsIn(item.laid.nodes).startsWith(words)) return { page, index, item };
  throw new Error(`Nothing in the sample begins with "${words}".`);
}

/** Changes the piece that begins with some words. */
export const changed =
  (words: string, change: (item: PaintItem, plan: PaintPlan) => PaintItem): Edit =>
  (plan) => {
    const { page, index, item } = find(plan, words);
    return onPage(page, (items) => items.with(index, change(item, plan)))(plan);
  };

/** Changes the nodes of the piece that begins with some words. */
export const redrawn = (words: string, change: (node: LaidNode) => LaidNode): Edit =>
  changed(words, (item) => ({ ...item, laid: { ...item.laid, nodes: item.laid.nodes.map(deep(change)) } }));

export const onPage =
  (page: number, change: (items: readonly PaintItem[]) => readonly PaintItem[]): Edit =>
  (plan) => ({
    ...plan,
    pages: plan.pages.map((one, index) => (index === page ? { ...one, items: change(one.items) } : one)),
  });

/** Moves the elements of a role that hold some words. */
export const moved =
  (role: LaidElement["role"], words: string, right: number, down = 0) =>
  (node: LaidNode): LaidNode =>
    node.kind === "element" && node.role === role && wordsIn([node]).includes(words)
      ? deep((inner) => shifted(inner, right, down))(node)
      : node;

/** Moves what has not been laid into an element of its own. */
function shifted(node: LaidNode, right: number, down: number): LaidNode {
  if (node.kind !== "text") return node;
  const lines = node.lines.map((line) => ({
    ...line,
    x: line.x + right,
    baseline: line.baseline + down,
    top: line.top + down,
    bottom: line.bottom + down,
  }));
  return { ...node, lines };
}

const deep =
  (change: (node: LaidNode) => LaidNode) =>
  (node: LaidNode): LaidNode => {
    const done = change(node);
    return done.kind === "element" ? { ...done, children: done.children.map(deep(change)) } : done;
  };

const wordsIn = (nodes: readonly LaidNode[]): string =>
  nodes
    .flatMap((node) => {
      if (node.kind === "element") return [wordsIn(node.children)];
      return node.kind === "text" ? node.lines.flatMap(({ runs }) => runs.map(({ text }) => text)) : [];
    })
    .join("");
