import { openedFaces } from "../faces.ts";
import type { LaidLine, LaidNode, LaidText } from "../laid.ts";
import { shapeWord } from "../set-text/shape-word.ts";

/** Texts that stand no further apart than this, as a share of their size, are one word: a figure and its fraction. */
const TOUCHING = 0.1;

/**
 * The texts of one element, such as the number and the title of a heading, with a space after each that does not touch
 * the next: what the eye sees apart would be one word to those who hear it.
 */
export function tellApart(nodes: readonly LaidNode[]): readonly LaidNode[] {
  const texts = nodes.filter((node) => node.kind === "text");
  if (texts.length < 2) return nodes;
  return nodes.map((node) => {
    const next = node.kind === "text" ? texts[texts.indexOf(node) + 1] : undefined;
    return node.kind === "text" && next && !touches(node, next) ? withSpace(node) : node;
  });
}

function touches(text: LaidText, next: LaidText): boolean {
  const [last, first] = [text.lines.at(-1), next.lines[0]];
  if (!last || !first) return true;
  const gap = first.x - endOf(last);
  return last.baseline === first.baseline && Math.abs(gap) < TOUCHING * (last.runs[0]?.size ?? 0);
}

const endOf = ({ x, runs }: LaidLine): number => runs.reduce((end, { width }) => end + width, x);

function withSpace(text: LaidText): LaidText {
  const last = text.lines.at(-1);
  const run = last?.runs.at(-1);
  const face = openedFaces().find(({ key }) => key === run?.face);
  if (!last || !run || !face || run.text.endsWith(" ")) return text;
  const space = shapeWord(face, " ");
  const longer = {
    ...run,
    text: `${run.text} `,
    operators: `${run.operators.slice(0, -1)}${space.operators}>`,
    glyphs: [...run.glyphs, ...space.glyphs],
    width: run.width + (space.width * run.size) / 1000,
  };
  return { ...text, lines: [...text.lines.slice(0, -1), { ...last, runs: [...last.runs.slice(0, -1), longer] }] };
}
