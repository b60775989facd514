import { scaleLinear } from "d3-scale";
import type { Rivals } from "../filling/graphic.ts";
import type { Canvas, Drawing, Shape } from "./drawing.ts";
import { disputedSign, line, rect, text } from "./shapes.ts";
import { sideLabels } from "./side-labels.ts";

const ROW = 26.5;
const BAR = 14.5;

export function drawRivals({ bars }: Rivals, { width, measure }: Canvas): Drawing {
  const { left, labels } = sideLabels(bars, { width, measure }, { share: 0.45, gutter: 14, row: ROW, baseline: 12 });
  const figures = Math.max(...bars.map((bar) => measure(bar.text, 10, 600)));
  const along = scaleLinear([0, Math.max(...bars.map((bar) => bar.value)) || 1], [0, width - left - figures - 20]);
  const height = labels.reduce((sum, label) => sum + label.height, 1);
  const shapes: Shape[] = [];

  let y = 0;
  for (const [i, bar] of bars.entries()) {
    if (i > 0) y += labels[i - 1]?.height ?? ROW;
    const end = left + along(bar.value);
    if (i > 0) shapes.push(line(0, y, width, y, "hair", 0.35));
    shapes.push(...(labels[i]?.at(y) ?? []));
    shapes.push(rect(left, y + 6, end - left, BAR, bar.preferred ? "navy" : bar.parts ? "pale" : "mid"));
    let before = 0;
    for (const [k, part] of (bar.parts ?? []).entries()) {
      const x = left + along(before);
      const fits = measure(part.text, 7.8, 400) + 8 < along(part.value);
      if (k > 0) shapes.push(line(x, y + 6, x, y + 6 + BAR, "white", 1.4));
      if (fits) shapes.push(text(x + 5, y + 17, part.text, { size: 7.8, ink: bar.preferred ? "white" : "ink" }));
      before += part.value;
    }
    shapes.push(text(end + 5, y + 17.6, bar.text, { size: 10, weight: 600 }));
    if (bar.disputed) shapes.push(disputedSign(end + 5 + measure(bar.text, 10, 600), y + 17.6));
  }
  shapes.push(line(left, 0, left, height, "ink", 0.8));
  return { width, height, shapes };
}
