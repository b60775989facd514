import { openedFaces } from "../../../src/pages/faces.ts";
import type { Laid, LaidLine, LaidNode, LaidShape } from "../../../src/pages/laid.ts";
import { measureText } from "../../../src/pages/set-text/set-text.ts";

/** All lines of text, in reading order. */
export const linesIn = (nodes: readonly LaidNode[]): LaidLine[] =>
  nodes.flatMap((node) => (node.kind === "text" ? node.lines : node.kind === "element" ? linesIn(node.children) : []));

const shapesIn = (nodes: readonly LaidNode[]): LaidShape[] =>
  nodes.flatMap((node) => (node.kind === "shape" ? node : node.kind === "element" ? shapesIn(node.children) : []));

export const wordsOf = (line: LaidLine) =>
  line.runs
    .map((run) => run.text)
    .join("")
    .trimEnd();

/** The elements and what they say, without places. */
export const structureOf = ({ nodes }: Laid): unknown[] => structureIn(nodes);

const structureIn = (nodes: readonly LaidNode[]): unknown[] =>
  nodes.flatMap((node): unknown[] => {
    if (node.kind === "element") return [[node.role, node.attributes ?? {}, structureIn(node.children)]];
    if (node.kind === "text") return [node.lines.map(wordsOf).join(" ")];
    return [];
  });

/** Whether both have the same lines. */
export const breaksAlike = (laid: Laid, other: Laid) =>
  JSON.stringify(linesIn(laid.nodes).map(wordsOf)) === JSON.stringify(linesIn(other.nodes).map(wordsOf));

/** Where lines stand, in hundredths of a point. */
export const placesOf = (each: Laid) =>
  linesIn(each.nodes).map((line) => [line.x, line.baseline, line.bottom].map((n) => n.toFixed(2)));

/** Rules and backgrounds, in hundredths of a point. */
export const shapesOf = (each: Laid) =>
  shapesIn(each.nodes).map(({ x, y, width, height, colour }) => [
    ...[x, y, width, height].map((n) => n.toFixed(2)),
    colour,
  ]);

/** Points by which a space may be narrower for the letter after it, which is not in the line. */
const KERNING = 0.3;

/** Whether words stand closer than their face sets them; the low lines of a gap do so on purpose, and join. */
export const isSqueezed = (line: LaidLine) =>
  line.runs.some(({ text, face, size, colour, width }) => {
    if (/^_+\s*$/u.test(text)) return false;
    const set = openedFaces().find(({ key }) => key === face);
    if (!set) throw new Error(`Nothing was set in ${face}.`);
    const natural = measureText([{ text, size, colour, face: set }]);
    return natural > width + KERNING;
  });
