import { scaleLinear } from "d3-scale";
import { line as lineThrough } from "d3-shape";
import type { Lines } from "../filling/graphic.ts";
import type { Canvas, Drawing, Ink, Shape } from "./drawing.ts";
import { circle, line, text } from "./shapes.ts";

const HEIGHT = 92;
const FOOT = 14;
const TOP = 14;
/** Names at the lines' ends are kept this far apart. */
const LEADING = 10.5;

/** A line a series from a zero base, each value written at its point, its name at its end. */
export function drawLines({ series }: Lines, { width, measure }: Canvas): Drawing {
  const points = series.flatMap((each) => each.points);
  const names = Math.max(
    0,
    ...series.map((each) => measure(`${each.label} ${each.points.at(-1)?.text ?? ""}`, 8.6, 600)),
  );
  const firsts = Math.max(0, ...series.map((each) => measure(each.points[0]?.text ?? "", 8.2, 400)));
  const [left, right] = [firsts + 8, width - names - 10];
  const [from, to] = [Math.min(...points.map((point) => point.x)), Math.max(...points.map((point) => point.x))];
  const across = scaleLinear([from, Math.max(to, from + 1)], [left, right]);
  const up = scaleLinear([0, Math.max(...points.map((point) => point.value), 0) || 1], [HEIGHT - FOOT, TOP]);
  const shapes: Shape[] = [line(left, HEIGHT - FOOT, right, HEIGHT - FOOT, "ink", 0.8)];

  const labels = new Map(points.map((point) => [point.x, point.label]));
  for (const [x, label] of labels)
    shapes.push(text(across(x), HEIGHT - 3, label, { anchor: "middle", size: 7.6, ink: "slate" }));

  let free = Infinity;
  for (const each of series.toSorted((a, b) => (a.points.at(-1)?.value ?? 0) - (b.points.at(-1)?.value ?? 0))) {
    const [first, last] = [each.points[0], each.points.at(-1)];
    if (!first || !last) continue;
    const ink: Ink = each.subject ? "navy" : "mid";
    const d = lineThrough<(typeof each.points)[number]>(
      (point) => across(point.x),
      (point) => up(point.value),
    ).digits(2)([...each.points]);
    if (d) shapes.push({ kind: "path", d, stroke: ink, strokeWidth: each.subject ? 1.8 : 1.2 });
    for (const point of each.points)
      shapes.push(circle(across(point.x), up(point.value), each.subject ? 2.2 : 1.8, ink));
    for (const point of each.points.slice(1, -1))
      shapes.push(text(across(point.x), up(point.value) - 5, point.text, { anchor: "middle", size: 8.2 }));
    const y = Math.min(up(last.value) + 3, free);
    free = y - LEADING;
    shapes.push(
      text(across(first.x) - 5, up(first.value) + 3, first.text, { anchor: "end", size: 8.2 }),
      text(across(last.x) + 6, y, `${each.label} ${last.text}`, {
        weight: each.subject ? 600 : 400,
        ink: each.subject ? "navy" : "ink",
      }),
    );
  }
  return { width, height: HEIGHT, shapes };
}
