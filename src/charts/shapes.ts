import type { DrawnText, Ink, Shape } from "./drawing.ts";

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: Ink,
  strokeWidth: number,
  dash?: readonly [number, number],
): Shape => ({
  kind: "path",
  d: `M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`,
  stroke,
  strokeWidth,
  ...(dash && { dash }),
});

export const rect = (x: number, y: number, width: number, height: number, fill: Ink): Shape => ({
  kind: "rect",
  x,
  y,
  width,
  height,
  fill,
});

/** Four Bézier arcs; 0.5523 is the distance of their handles for a circle of radius 1. */
export function circle(x: number, y: number, r: number, fill: Ink, stroke?: Ink, strokeWidth?: number): Shape {
  const k = r * 0.5523;
  const d =
    `M${at(x + r, y)}` +
    `C${at(x + r, y + k, x + k, y + r, x, y + r)}C${at(x - k, y + r, x - r, y + k, x - r, y)}` +
    `C${at(x - r, y - k, x - k, y - r, x, y - r)}C${at(x + k, y - r, x + r, y - k, x + r, y)}Z`;
  return { kind: "path", d, fill, ...(stroke && { stroke }), ...(strokeWidth !== undefined && { strokeWidth }) };
}

export function triangle(x: number, y: number, r: number, fill: Ink, stroke: Ink): Shape {
  const d = `M${round(x - r * 1.13)},${round(y + r * 0.9)}L${round(x)},${round(y - r * 1.07)}L${round(x + r * 1.13)},${round(y + r * 0.9)}Z`;
  return { kind: "path", d, fill, stroke, strokeWidth: 0.8 };
}

type TextStyle = Partial<Pick<DrawnText, "anchor" | "size" | "weight" | "ink">>;

/** Text in the charts' common style: 8.6 points, regular, ink, from the left. */
export const text = (x: number, y: number, words: string, style: TextStyle = {}): Shape => ({
  kind: "text",
  x,
  y,
  text: words,
  anchor: "start",
  size: 8.6,
  weight: 400,
  ink: "ink",
  ...style,
});

/** The sign of a disputed figure, a little right of where its text ends. */
export const disputedSign = (x: number, y: number): Shape =>
  text(x + 2, y - 0.2, "◆", { size: 7.4, weight: 600, ink: "ochre" });

const at = (...pairs: number[]): string => pairs.map(round).join(",");

const round = (n: number): number => Math.round(n * 100) / 100;
