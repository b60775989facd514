import { draw } from "../../src/charts/draw.ts";
import type { Block, BriefingDocument, Figure } from "../../src/document/document.ts";
import { drawingOf } from "../../src/pages/blocks/drawing-of.ts";
import { columnMeasures } from "../../src/pages/blocks/columns.tsx";
import { measureOf, theme } from "../../src/pages/theme.ts";
import { svgOf } from "./svg-of.ts";

/** The figures of a document as SVG files, by their ids, for engines that read those. */
export function drawingsOf(document: BriefingDocument): Readonly<Record<string, string>> {
  const figures = figuresIn(document.blocks, measureOf(theme.papers.A4));
  return Object.fromEntries(figures.map(({ figure, width }) => [figure.id, knownSvg(figure, width)]));
}

/** A figure is drawn once for either engine: drawing is no part of what is measured. */
const known = new Map<object, string>();
function knownSvg({ graphic }: Figure, width: number): string {
  const before = known.get(graphic);
  if (before !== undefined) return before;
  const svg = svgOf(drawingOf(draw, graphic, width, theme));
  known.set(graphic, svg);
  return svg;
}

const figuresIn = (blocks: readonly Block[], width: number): { figure: Figure; width: number }[] =>
  blocks.flatMap((block) => {
    if (block.kind === "figure") return [{ figure: block, width }];
    if (block.kind === "keep") return figuresIn(block.blocks, width);
    if (block.kind !== "columns") return [];
    const measures = columnMeasures(theme, block.columns.length, width);
    return block.columns.flatMap((column, i) => figuresIn(column, measures[i] ?? width));
  });
