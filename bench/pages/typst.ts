import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { draw } from "../../src/charts/draw.ts";
import type { Block, BriefingDocument, Figure } from "../../src/document/document.ts";
import { drawingOf } from "../../src/pages/blocks/drawing-of.ts";
import { columnMeasures } from "../../src/pages/blocks/columns.tsx";
import { measureOf, theme } from "../../src/pages/theme.ts";
import { openCompiler } from "./open-compiler.ts";
import { svgOf } from "./svg-of.ts";

const here = join(process.cwd(), "bench", "pages");
const { resolve } = createRequire(join(here, "typst.ts"));
const fontPaths = ["source-serif-4", "source-sans-3"].map((name) =>
  dirname(resolve(`@expo-google-fonts/${name}/package.json`)),
);

/** Opens Typst with our faces; what it returns prints a document as a tagged PDF. */
export function openTypst(): (document: BriefingDocument) => Uint8Array {
  const compiler = openCompiler(here, fontPaths);
  return (document) => {
    const inputs = { document: JSON.stringify(document), drawings: JSON.stringify(drawingsOf(document)) };
    const bytes = compiler.pdf({ mainFilePath: join(here, "pack.typ"), inputs });
    compiler.evictCache(KEPT);
    return bytes;
  };
}

/** Compilations for which Typst keeps what it has made, as its own watching does. */
const KEPT = 10;

function drawingsOf(document: BriefingDocument): Readonly<Record<string, string>> {
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
