import type { LaidLine } from "../laid.ts";
import { measureText, setText } from "../set-text/set-text.ts";
import type { TextStyle } from "../set-text/text-run.ts";
import { boxStyle, type BoxStyle } from "./box-style.ts";
import { elementAround } from "./element-around.ts";
import type { LayoutNode } from "./layout-node.ts";
import type { Measured } from "./measure-box.ts";
import { NotCovered } from "./not-covered.ts";
import { TEXT_STYLES, textRuns } from "./text-runs.ts";

/** Of styles that cannot change: those that all texts of a role share. */
const known = new WeakMap<object, BoxStyle>();

/** The box around words. */
export function wordsStyle({ style }: LayoutNode): BoxStyle {
  const before = style && known.get(style);
  if (before) return before;
  const box = boxStyle(style, TEXT_STYLES);
  if (style && Object.isFrozen(style)) known.set(style, box);
  return box;
}

/** The width of words on one line, without padding. */
export const naturalWords = (node: LayoutNode): number => measureText(textRuns(node).runs);

/** Sets the words of a TEXT node in a box of that width. Throws NotCovered where react-pdf has to set them. */
export function measureWords(node: LayoutNode, width: number, style: BoxStyle): Measured {
  const { padding, background, height } = style;
  if (background !== undefined || height !== undefined) throw new NotCovered("Words have a box of their own.");
  const { runs, leading } = textRuns(node);
  const align = alignOf(node.style?.["textAlign"]);
  const text = setText(runs, width - padding.left - padding.right, { leading, align });
  if (!text) throw new NotCovered("The text is of a script that is not set here.");
  return {
    height: text.height + padding.top + padding.bottom,
    draw(x, y, drawn) {
      const lines = text.lines.map((line) => moved(line, x + padding.left, y + padding.top));
      const nodes = lines.length === 0 ? [] : [{ kind: "text", lines } as const];
      return elementAround(node, [x, y, x + width, y + drawn], nodes);
    },
  };
}

function alignOf(value: unknown): TextStyle["align"] {
  switch (value) {
    case undefined:
    case "left":
      return "start";
    case "right":
      return "end";
    case "center":
      return "centre";
    default:
      throw new NotCovered("Text is aligned in a way not known.");
  }
}

const moved = (line: LaidLine, x: number, y: number): LaidLine => ({
  ...line,
  x: line.x + x,
  baseline: line.baseline + y,
  top: line.top + y,
  bottom: line.bottom + y,
});
