/** A closed line of points on the canvas. */
export type Ring = readonly (readonly [number, number])[];

/** What lies where on a map, point by point: decides where a name may stand without crossing a border. */
export interface Ownership {
  /** The owner of a point of the canvas; null in water. */
  readonly at: (x: number, y: number) => number | null;
  /** True where every point of the box belongs to `owner`; null asks for water. Boxes beyond the canvas never do. */
  readonly covers: (owner: number | null, x: number, y: number, width: number, height: number) => boolean;
}

/** Points a cell of the raster is wide: a third of the thinnest strip of land that could hold a letter. */
const CELL = 1;

/**
 * Fills the outlines of each owner (an index into `outlines`) into a raster by even-odd scan lines, and keeps summed
 * areas, so that a box is tested in four look-ups.
 */
export function ownership(width: number, height: number, outlines: readonly (readonly Ring[])[]): Ownership {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const owners = new Int16Array(columns * rows).fill(-1);
  for (const [owner, rings] of outlines.entries()) {
    for (const [row, crossings] of crossingsOf(rings, rows).entries()) {
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const from = Math.max(0, Math.round(crossings[i]! / CELL));
        const to = Math.min(columns, Math.round(crossings[i + 1]! / CELL));
        if (to > from) owners.fill(owner, row * columns + from, row * columns + to);
      }
    }
  }
  const sums = new Map<number, Int32Array>();
  const sumOf = (owner: number): Int32Array => {
    const known = sums.get(owner);
    if (known) return known;
    const made = summedArea(owners, owner, columns, rows);
    sums.set(owner, made);
    return made;
  };
  return {
    at(x, y) {
      const owner = owners[Math.floor(y / CELL) * columns + Math.floor(x / CELL)] ?? -1;
      return owner < 0 ? null : owner;
    },
    covers(owner, x, y, boxWidth, boxHeight) {
      const left = Math.floor(x / CELL);
      const top = Math.floor(y / CELL);
      const right = Math.ceil((x + boxWidth) / CELL);
      const bottom = Math.ceil((y + boxHeight) / CELL);
      if (left < 0 || top < 0 || right > columns || bottom > rows) return false;
      const sum = sumOf(owner ?? -1);
      const at = (row: number, column: number) => sum[row * (columns + 1) + column]!;
      const owned = at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left);
      return owned === (right - left) * (bottom - top);
    },
  };
}

/** Where outlines cross the middle of each row, from left to right. */
function crossingsOf(rings: readonly Ring[], rows: number): number[][] {
  const found: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const [x1, y1] = ring[i]!;
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
      // A middle at the upper end counts, one at the lower does not: a corner is crossed once.
      const first = Math.max(0, Math.ceil(top / CELL - 0.5));
      const last = Math.min(rows, Math.ceil(bottom / CELL - 0.5));
      for (let row = first; row < last; row++) {
        found[row]!.push(x1 + (((row + 0.5) * CELL - y1) / (y2 - y1)) * (x2 - x1));
      }
    }
  }
  for (const crossings of found) crossings.sort((a, b) => a - b);
  return found;
}

function summedArea(owners: Int16Array, owner: number, columns: number, rows: number): Int32Array {
  const sums = new Int32Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let line = 0;
    for (let column = 0; column < columns; column++) {
      if (owners[row * columns + column] === owner) line += 1;
      sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1]! + line;
    }
  }
  return sums;
}
