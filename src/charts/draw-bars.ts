import { scaleLinear } from "d3-scale";
import type { Bars } from "../filling/graphic.ts";
import type { Canvas, Drawing, Shape } from "./drawing.ts";
import { disputedSign, line, rect, text } from "./shapes.ts";
import { LINE, wrapLabel } from "./wrap-label.ts";

/** Height of the panels' names, and of nothing where they have none. */
const NAMES = 17;
const NO_NAMES = 3;
const ROW = 16.5;
const GAP = 12;
/** Share of the width that categories and their notes may take. */
const MOST_FOR_LABELS = 0.4;
/** Room right of the longest bar for its figure. */
const FIGURE = 25;

export function drawBars({ categories, panels }: Bars, { width, measure }: Canvas): Drawing {
  const head = panels.some((panel) => panel.label !== "") ? NAMES : NO_NAMES;
  const notes = Math.max(...categories.map((category) => (category.note ? measure(category.note, 7.6, 400) + 8 : 0)));
  const widest = Math.max(...categories.map((category) => measure(category.label, 8.6, 600)));
  const room = Math.min(widest, width * MOST_FOR_LABELS - notes);
  const labels = categories.map(({ label }) => wrapLabel(label, room, { measure, size: 8.6, weight: 600 }));
  const rows = labels.map((lines) => ROW + LINE * (lines.length - 1));
  const left = room + notes + 12;
  const panelWidth = (width - left - GAP * (panels.length - 1)) / panels.length;
  const most = Math.max(0, ...panels.flatMap((panel) => panel.cells.map((cell) => cell.value ?? 0)));
  const figure = Math.max(
    FIGURE,
    ...panels.flatMap((panel) => panel.cells.map((cell) => measure(cell.text, 8.6, 600) + 14)),
  );
  const along = scaleLinear([0, most || 1], [0, Math.max(panelWidth - figure, 1)]);
  const tops = rows.map((_, i) => rows.slice(0, i).reduce((sum, row) => sum + row, head));
  const height = rows.reduce((sum, row) => sum + row, head) + 2;
  const shapes: Shape[] = [];

  for (const [k, panel] of panels.entries()) {
    if (panel.subject && panels.length > 1)
      shapes.push(rect(left + k * (panelWidth + GAP), head - 2, panelWidth, height - head + 2, "tint"));
  }
  for (const [i, category] of categories.entries()) {
    const y = tops[i] ?? head;
    if (i > 0) shapes.push(line(0, y, width, y, "hair", 0.35));
    shapes.push(...(labels[i] ?? []).map((words, k) => text(0, y + 11.1 + LINE * k, words, { weight: 600 })));
    if (category.note) shapes.push(text(left - 10, y + 11.1, category.note, { anchor: "end", size: 7.6, ink: "grey" }));
  }
  for (const [k, panel] of panels.entries()) {
    const x0 = left + k * (panelWidth + GAP);
    if (panel.label) shapes.push(text(x0, 9.5, panel.label, { weight: 600, ink: panel.subject ? "navy" : "ink" }));
    for (const [i, cell] of panel.cells.entries()) {
      const y = tops[i] ?? head;
      if (cell.value === null) {
        shapes.push(text(x0 + 4, y + 11.1, cell.text, { size: 8.2, ink: "grey" }));
        continue;
      }
      const end = x0 + along(cell.value);
      shapes.push(
        rect(x0, y + 3, end - x0, 10.5, panel.subject ? "navy" : "mid"),
        text(end + 3.5, y + 11.1, cell.text, { weight: 600 }),
      );
      if (cell.disputed) shapes.push(disputedSign(end + 3.5 + measure(cell.text, 8.6, 600), y + 11.1));
    }
    shapes.push(line(x0, head - 2, x0, height, "ink", 0.8));
  }
  if (head === NAMES) shapes.push(line(0, head - 2, width, head - 2, "rule", 0.5));
  return { width, height, shapes };
}
