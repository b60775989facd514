import { chooseBreaks, type Breaks } from "./choose-breaks.ts";
import type { GalleyBlock, Geometry } from "./galley-block.ts";
import { stripsOf, type Strip } from "./strips-of.ts";

export interface BrokenPages extends Breaks {
  readonly strips: readonly Strip[];
}

/** Worth a sixth of a page left empty: a figure stands best where it was put. */
const FLOATED = 15;

/** The galley cut into pages; what stands between two forced breaks by itself. Figures float where `float` does not forbid it. */
export function breakPages(
  blocks: readonly GalleyBlock[],
  geometry: Geometry,
  { float = true }: { readonly float?: boolean } = {},
): BrokenPages {
  const strips: Strip[] = [];
  const starts: number[] = [];
  let cost = 0;
  for (const [i, part] of partsOf(blocks).entries()) {
    const areas = i === 0 ? geometry : { ...geometry, first: geometry.other };
    const pages = float ? breakFloating(part, areas) : broken(part, areas);
    for (const start of pages.starts) starts.push(strips.length + start);
    for (const strip of pages.strips) strips.push(strip);
    cost += pages.cost;
  }
  return { strips, starts, cost };
}

/** The blocks from one forced break to the next. */
function partsOf(blocks: readonly GalleyBlock[]): readonly (readonly GalleyBlock[])[] {
  const starts = blocks.flatMap(({ breakBefore }, i) => (i === 0 || breakBefore ? [i] : []));
  return starts.map((start, i) => blocks.slice(start, starts[i + 1]));
}

/**
 * Blocks cut into pages. A figure that finds no room leaves a hole above it. Where the table that follows fills the
 * hole, the figure stands at the head of the next page and the table goes on below it, or the figure stands below the
 * table. It is read where it was put all the same.
 */
function breakFloating(blocks: readonly GalleyBlock[], geometry: Geometry): BrokenPages {
  let order = blocks;
  let best = broken(order, geometry);
  for (const figure of blocks) {
    if (!figure.floats || !startsPage(best, figure)) continue;
    for (const other of lower(order, figure, geometry)) {
      const pages = broken(other, geometry);
      if (pages.cost + FLOATED < best.cost) [order, best] = [other, pages];
    }
  }
  return best;
}

function broken(blocks: readonly GalleyBlock[], geometry: Geometry): BrokenPages {
  const strips = stripsOf(blocks, geometry);
  return { strips, ...chooseBreaks(strips, geometry) };
}

/** Whether a page starts with the figure, or with a heading above it. */
function startsPage({ strips, starts }: BrokenPages, figure: GalleyBlock): boolean {
  let i = strips.findIndex(({ block }) => block === figure);
  while (i > 0 && !starts.includes(i) && strips[i - 1]?.block.keepWithNext) i--;
  return i > 0 && starts.includes(i);
}

/** The galley with the figure inside the table that follows it, where a page ends there, and with it below the table. */
function lower(
  blocks: readonly GalleyBlock[],
  figure: GalleyBlock,
  geometry: Geometry,
): readonly (readonly GalleyBlock[])[] {
  const at = blocks.indexOf(figure);
  const caption = blocks[at + 1];
  const table = caption?.path[0]?.key;
  if (!caption || table === undefined) return [];
  const { ids: _, ...read } = figure;
  const above = [...blocks.slice(0, at), { ...read, after: 0, floated: "read", keepWithNext: true } as const];
  const below = [{ ...caption, before: 0 }, ...blocks.slice(at + 2)];
  const end = endOf(below, table);
  const seen = { ...figure, before: caption.before, breakBefore: false, floated: "seen" } as const;
  const under = [...above, ...below.slice(0, end), seen, ...below.slice(end)];
  const without = broken([...above, ...below], geometry);
  const starting = new Set(without.starts.map((start) => without.strips[start]?.block));
  const row = below.findIndex((block, i) => i < end && block.repeat !== undefined && starting.has(block));
  const repeat = below[row]?.repeat;
  if (!repeat) return [under];
  const head = { ...repeat, before: caption.before, after: 0, cut: "never", keepWithNext: true, again: true } as const;
  return [[...above, ...below.slice(0, row), { ...seen, breakBefore: true }, head, ...below.slice(row)], under];
}

/** The first block behind a table and its note. */
function endOf(blocks: readonly GalleyBlock[], table: string): number {
  const next = blocks.findIndex(({ path }) => path[0]?.key !== table);
  if (next < 0) return blocks.length;
  return blocks[next - 1]?.keepWithNext ? next + 1 : next;
}
