import type { LaidElement, LaidNode } from "../../src/pages/laid.ts";
import type { PaintItem, PaintPlan } from "../../src/pages/paint/plan.ts";
import { theme } from "../../src/pages/theme.ts";

/** Spoils a plan in one way. */
export type Edit = (plan: PaintPlan) => PaintPlan;

/** A piece of a page, and where it stands. */
interface Found {
  readonly page: number;
  readonly index: number;
  readonly item: PaintItem;
}

/** The first piece of a plan that begins with some words; repeated table heads do not count. */
function find({ pages }: PaintPlan, words: string): Found {
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

const onPage =
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

/** Changes a drawing's operators. */
export const drawn =
  (change: (operators: string) => string) =>
  (node: LaidNode): LaidNode =>
    node.kind === "drawing" ? { ...node, operators: change(node.operators) } : node;

/** Sets slate words in a colour that is fit for rules only. */
export const paled = (node: LaidNode): LaidNode =>
  node.kind === "text"
    ? {
        ...node,
        lines: node.lines.map((line) => ({
          ...line,
          runs: line.runs.map((run) =>
            run.colour === theme.colours.slate ? { ...run, colour: theme.colours.rule } : run,
          ),
        })),
      }
    : node;

/** Takes a piece from where it is, and gives it to a page at a height; to a new one where the page is not there yet. */
export const carried =
  (words: string, y: number, to: (from: number, pages: number) => number): Edit =>
  (plan) => {
    const { page, index, item } = find(plan, words);
    const without = onPage(page, (items) => items.toSpliced(index, 1))(plan);
    const target = to(page, plan.pages.length);
    const [first] = plan.pages;
    const isThere = target < plan.pages.length || !first;
    const pages = isThere ? without.pages : [...without.pages, { ...first, items: [], artifacts: [] }];
    const piece = { ...item, y };
    return onPage(target, (items) => (target > page ? [piece, ...items] : [...items, piece]))({ ...without, pages });
  };

/** Cuts the piece that begins with some words, and takes what is below the cut to the next page. */
export const torn =
  (words: string, height: number): Edit =>
  (plan) => {
    const { page, index, item } = find(plan, words);
    const upper = onPage(page, (items) => items.with(index, { ...item, to: height }))(plan);
    return onPage(page + 1, (items) => [{ ...item, from: height, y: 40 }, ...items])(upper);
  };

/** Leaves two pieces on a page of their own, and the rest to the next one. */
export const emptied =
  (page: number): Edit =>
  (plan) => ({
    ...plan,
    pages: plan.pages.flatMap((one, index) =>
      index === page
        ? [
            { ...one, items: one.items.slice(0, 2) },
            { ...one, items: one.items.slice(2) },
          ]
        : [one],
    ),
  });

export const swapped =
  (one: number, other: number): Edit =>
  (plan) => ({
    ...plan,
    pages: plan.pages.map((page, index) => plan.pages[index === one ? other : index === other ? one : index] ?? page),
  });

/** Gives each page the foot of the one before. */
export const misnumbered: Edit = (plan) => ({
  ...plan,
  pages: plan.pages.map((page, index) => ({ ...page, artifacts: plan.pages.at(index - 1)?.artifacts ?? [] })),
});

/** Takes what a link leads to away from a piece, and gives it to another. */
export const readdressed =
  (from: string, to: string): Edit =>
  (plan) => {
    const { ids = [], ...bare } = find(plan, from).item;
    return changed(to, (item) => ({ ...item, ids: [...ids, ...(item.ids ?? [])] }))(changed(from, () => bare)(plan));
  };

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
