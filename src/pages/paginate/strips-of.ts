import type { GalleyBlock, Geometry } from "./galley-block.ts";

/** What is never cut: a line, a row, a block, or several lines that stay together. */
export interface Strip {
  readonly block: GalleyBlock;
  /** Its part of the block, in the block's heights. */
  readonly from: number;
  readonly to: number;
  /** Space above and below, inside a page. */
  readonly before: number;
  readonly after: number;
  /** What it costs to end a page below; see `Cost`. */
  readonly breakCost: number;
  /** The page ends below. */
  readonly breakForced: boolean;
}

/** Of ending a page at a place. They add up with those of `pageCost`; only their proportions matter. */
export const Cost = {
  /** Inside a paragraph: worth a tenth of a page left empty. */
  betweenLines: 5,
  /** Between items of a list or rows of a table, or inside a box. */
  betweenItems: 2,
  /** Below the first row of a table: worth a quarter of a page left before the table. */
  afterFirstRow: 30,
  /** Below the first item of a list: worth a seventh of a page left before it. */
  afterFirstItem: 10,
  /** Above the last row of a table: worth a sixth of a page, which rows that go with it leave. */
  beforeLastRow: 150,
  /** Inside a group that would fit on one page. */
  insideGroup: 20_000,
  /** Below a heading. Not infinite: where everything else fails, pages still come out. */
  forbidden: 1_000_000,
} as const;

const LEAST_LINES = 2;

/** The galley in pieces that stay whole, each with what it costs to break below it. */
export function stripsOf(blocks: readonly GalleyBlock[], { first, other }: Geometry): Strip[] {
  const strips: Strip[] = [];
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1];
    const room = (i === 0 ? first.height : other.height) - (block.repeat?.laid.height ?? 0);
    const cuts = cutsOf(block, room);
    const ends = block.floated === "read" ? [0] : [...cuts, block.laid.height];
    for (const [k, to] of ends.entries()) {
      const last = k === cuts.length;
      strips.push({
        block,
        from: ends[k - 1] ?? 0,
        to,
        before: k === 0 ? block.before : 0,
        after: last ? block.after : 0,
        breakCost: last ? costBetween(blocks, i) : block.cut === "lines" ? Cost.betweenLines : Cost.betweenItems,
        breakForced: last && next?.breakBefore === true,
      });
    }
  }
  return strips;
}

function cutsOf({ laid, cut, floated }: GalleyBlock, height: number): readonly number[] {
  if (floated) return [];
  switch (cut) {
    case "rows":
      return laid.breaks;
    case "never":
      return laid.height > height ? laid.breaks : [];
    case "lines":
      return laid.breaks.slice(LEAST_LINES - 1, laid.breaks.length - LEAST_LINES + 1);
  }
}

function costBetween(blocks: readonly GalleyBlock[], i: number): number {
  const [block, next] = [blocks[i], blocks[i + 1]];
  if (!block || !next) return 0;
  if (block.keepWithNext) return Cost.forbidden;
  if (block.group !== undefined && block.group === next.group) return Cost.insideGroup;
  const parent = block.path.at(-1)?.key;
  if (parent === undefined || parent !== next.path.at(-1)?.key) return 0;
  const first = blocks[i - 1]?.path.at(-1)?.key !== parent;
  const last = blocks[i + 2]?.path.at(-1)?.key !== parent;
  if (!next.repeat) return Cost.betweenItems + (first ? Cost.afterFirstItem : 0);
  return Cost.betweenItems + (first ? Cost.afterFirstRow : 0) + (last ? Cost.beforeLastRow : 0);
}
