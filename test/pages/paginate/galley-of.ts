import type { Laid } from "../../../src/pages/laid.ts";
import type { GalleyBlock, Geometry } from "../../../src/pages/paginate/galley-block.ts";

export const LINE = 14;

export const geometry: Geometry = {
  first: { left: 50, top: 250, height: 400 },
  other: { left: 50, top: 66, height: 700 },
  aboveNotes: 10,
  scanty: 3 * LINE,
};

/** Lines of text, one below the other. */
export const lines = (count: number): Laid => ({
  width: 400,
  height: count * LINE,
  nodes: [],
  breaks: Array.from({ length: count - 1 }, (_, i) => (i + 1) * LINE),
});

export const block = (key: string, count: number, more: Partial<GalleyBlock> = {}): GalleyBlock => ({
  key,
  laid: lines(count),
  path: [],
  before: 0,
  after: 7,
  cut: "lines",
  ...more,
});

export const heading = (key: string): GalleyBlock => block(key, 2, { cut: "never", keepWithNext: true, before: 14 });

/** A table: its head, kept with the first row, and rows that repeat it. */
export function table(key: string, rows: readonly number[]): GalleyBlock[] {
  const around = { key, role: "Table" } as const;
  const head = block(`${key}-head`, 1, { cut: "never", keepWithNext: true, after: 0, path: [around] });
  const repeat = { laid: lines(2), key: `${key}-head`, path: [around] };
  const body = { key: `${key}-body`, role: "TBody" } as const;
  return [
    head,
    ...rows.map((count, i) =>
      block(`${key}-${i}`, count, {
        cut: "never",
        after: i === rows.length - 1 ? 10 : 0,
        path: [around, body],
        repeat,
      }),
    ),
  ];
}
