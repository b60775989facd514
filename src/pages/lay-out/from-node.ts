import { structureOf } from "../blocks/structure.ts";
import { openedFaces } from "../faces.ts";
import type { LaidLine, LaidNode, LaidRun } from "../laid.ts";
import { withoutSoftHyphens } from "../set-characters.ts";
import { textOperators } from "../set-text/shape-word.ts";
import type { SetFace } from "../set-text/text-run.ts";
import { boxStyle } from "./box-style.ts";
import { drawSvg } from "./draw-svg.ts";
import { elementAround } from "./element-around.ts";
import { isText, isTextInstance, type LayoutNode } from "./layout-node.ts";

/** A node after react-pdf's layout. Its box is relative to its parent's. */
export interface NodeWithBox extends LayoutNode {
  readonly children?: readonly NodeWithBox[];
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    readonly paddingTop?: number;
    readonly paddingLeft?: number;
  };
  readonly lines?: readonly TextkitLine[];
  /** What react-pdf takes from the place of lines that were aligned in a wider box than they got. */
  readonly alignOffset?: number;
}

interface TextkitLine {
  readonly box: { readonly x: number; readonly y: number; readonly height: number };
  readonly string: string;
  readonly ascent: number;
  readonly runs: readonly TextkitRun[];
}

interface TextkitRun {
  /** In the line's string. */
  readonly start: number;
  readonly end: number;
  readonly attributes: { readonly font: readonly SetFace["font"][]; readonly fontSize: number; readonly color: string };
  readonly glyphs: readonly { readonly id: number }[];
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[];
  readonly xAdvance: number;
}

type Element = NonNullable<LaidRun["element"]>;

/** What react-pdf laid out, as nodes of ours: `x` and `y` are those of the parent. */
export function fromNode(node: NodeWithBox, x: number, y: number): readonly LaidNode[] {
  const { box } = node;
  const left = x + box.left;
  const top = y + box.top;
  const bounds = [left, top, left + box.width, top + box.height] as const;
  const { background } = boxStyle({ backgroundColor: node.style?.["backgroundColor"] });
  const shapes: LaidNode[] = background
    ? [{ kind: "shape", x: left, y: top, width: box.width, height: box.height, colour: background }]
    : [];
  const { source } = node.props ?? {};
  if (node.type === "SVG" && isNode(source)) return [drawSvg(source, left, top)];
  const inside = isText(node)
    ? textOf(node, left + (box.paddingLeft ?? 0), top + (box.paddingTop ?? 0))
    : (node.children ?? []).flatMap((child) => fromNode(child, left, top));
  return elementAround(node, bounds, [...shapes, ...inside]);
}

const isNode = (value: unknown): value is LayoutNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function textOf(node: NodeWithBox, x: number, y: number): readonly LaidNode[] {
  const { lines = [], alignOffset = 0 } = node;
  const spans = spansOf(node);
  const first = lines[0]?.box.y ?? 0;
  let read = 0;
  const laid = lines.map((line): LaidLine => {
    const start = read;
    read += line.string.length;
    // The newline that ended a line is in none.
    if (spans.text.charAt(read) === "\n") read++;
    const top = y + line.box.y - first;
    return {
      x: x + line.box.x - alignOffset,
      baseline: top + line.ascent,
      top,
      bottom: top + line.box.height,
      runs: line.runs.map((run) => laidRun(line, run, spans.at(start + run.start))),
    };
  });
  return laid.length === 0 ? [] : [{ kind: "text", lines: laid }];
}

function laidRun({ string }: TextkitLine, run: TextkitRun, element: Element | undefined): LaidRun {
  const { font, fontSize, color } = run.attributes;
  const face = openedFaces().find((one) => one.font === font[0]);
  if (!face) throw new Error("Text was set in a face that is none of ours.");
  const glyphs = run.glyphs.map(({ id }) => id);
  const unit = 1000 / fontSize;
  const advances = run.positions.map(({ xAdvance }) => xAdvance * unit);
  const offsets = run.positions.map(({ xOffset }) => xOffset * unit);
  return {
    face: face.key,
    size: fontSize,
    colour: color,
    text: string.slice(run.start, run.end),
    operators: `<${textOperators(face, glyphs, advances, offsets)}>`,
    glyphs,
    width: run.xAdvance,
    ...(element && { element }),
  };
}

/** The text of a TEXT node, and the element that each of its characters belongs to. */
function spansOf(node: LayoutNode): { readonly text: string; at(index: number): Element | undefined } {
  const ends: { readonly end: number; readonly element: Element | undefined }[] = [];
  let text = "";
  const visit = (parent: LayoutNode, element: Element | undefined): void => {
    for (const child of parent.children ?? []) {
      if (isTextInstance(child)) {
        // It takes soft hyphens out of what it sets.
        text += withoutSoftHyphens(String(child.value ?? ""));
        ends.push({ end: text.length, element });
      } else {
        const { tag, ...attributes } = structureOf(child.props);
        visit(child, tag === undefined || tag === "artifact" ? element : { role: tag, attributes });
      }
    }
  };
  visit(node, undefined);
  return { text, at: (index) => ends.find(({ end }) => index < end)?.element };
}
