/** Points of default user space, y upwards. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The six numbers of ISO 32000-1 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

export type Point = readonly [x: number, y: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

export function transformed([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers as a matrix, else undefined. */
export function matrixOf(numbers: readonly unknown[]): Matrix | undefined {
  const [a, b, c, d, e, f] = numbers;
  const all = [a, b, c, d, e, f];
  return all.every((number) => typeof number === "number") ? (all as unknown as Matrix) : undefined;
}

/** The smallest box around points; undefined for none. */
export function around(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** A rectangle array (7.9.5), whichever corners it names. */
export function boxOf(numbers: readonly number[] | undefined): Box | undefined {
  const [a, b, c, d] = numbers ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return around([
    [a, b],
    [c, d],
  ]);
}

export const corners = ({ left, bottom, right, top }: Box): readonly Point[] => [
  [left, bottom],
  [right, bottom],
  [right, top],
  [left, top],
];

export const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
  top: Math.min(a.top, b.top),
});

export const isEmpty = ({ left, bottom, right, top }: Box): boolean => left >= right || bottom >= top;

/** Whether a box lies in another, up to `slack` points. */
export const inside = (inner: Box, outer: Box, slack = 0): boolean =>
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.bottom >= outer.bottom - slack &&
  inner.top <= outer.top + slack;
