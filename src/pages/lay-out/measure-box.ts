import type { LaidNode } from "../laid.ts";
import { boxStyle } from "./box-style.ts";
import type { BoxStyle, Edges } from "./box-style.ts";
import { drawSvg } from "./draw-svg.ts";
import { elementAround } from "./element-around.ts";
import { isText, type LayoutNode } from "./layout-node.ts";
import { measureWords, naturalWords, wordsStyle } from "./measure-words.ts";
import { NotCovered } from "./not-covered.ts";

/** A node with its width settled, that can be drawn once its place and its final height are known. */
export interface Measured {
  /** What its content asks for, padding included. */
  readonly height: number;
  draw(x: number, y: number, height: number): readonly LaidNode[];
}

/**
 * Lays out a node of a width in points, padding included, by the part of flexbox that our components use: boxes in a
 * column or a row, of a width of their own, a share of what is left, or that of their content. As Yoga does it for
 * react-pdf (a test holds both equal), but without measuring anything twice. Throws NotCovered.
 */
export function measureBox(node: LayoutNode, width: number, style = styleOf(node)): Measured {
  if (isText(node)) return measureWords(node, width, style);
  if (node.type === "SVG") return measureDrawing(node);
  if (node.type !== "VIEW" && node.type !== "LINK") throw new NotCovered(`${node.type} is not laid out here.`);
  const children = (node.children ?? []).map((child) => ({ child, style: styleOf(child) }));
  const flow = children.filter((each) => !each.style.absolute);
  const inner = width - style.padding.left - style.padding.right;
  const content = style.direction === "row" ? row(flow, inner, style) : column(flow, inner, style);
  const height = style.height ?? content.height + style.padding.top + style.padding.bottom;
  return {
    height,
    draw(x, y, drawn) {
      const { padding, background } = style;
      const flowing = content.draw(x + padding.left, y + padding.top, drawn - padding.top - padding.bottom);
      let next = 0;
      const parts = children.map((each) =>
        each.style.absolute ? drawOutside(each, { x, y, width, height: drawn }) : (flowing[next++] ?? []),
      );
      if (background) parts.unshift([{ kind: "shape", x, y, width, height: drawn, colour: background }]);
      return elementAround(node, [x, y, x + width, y + drawn], inOne(parts));
    },
  };
}

/** The nodes of all parts, in a list without room to spare: it is kept for long. */
function inOne(parts: readonly (readonly LaidNode[])[]): readonly LaidNode[] {
  const [only = []] = parts;
  return parts.length <= 1 ? only : parts.flat().slice();
}

/** A drawing has a height of its own. */
function measureDrawing(node: LayoutNode): Measured {
  const height = node.props?.["height"];
  if (typeof height !== "number") throw new NotCovered("A drawing has no height.");
  return { height, draw: (x, y) => [drawSvg(node, x, y)] };
}

interface Child {
  readonly child: LayoutNode;
  readonly style: BoxStyle;
}

/** Children in the flow; `draw` gives what each is drawn as. */
interface Content {
  readonly height: number;
  draw(x: number, y: number, height: number): readonly (readonly LaidNode[])[];
}

/** A link around boxes says that it is not underlined, which boxes never are. */
const ON_BOXES: ReadonlySet<string> = new Set(["textDecoration"]);

const styleOf = (node: LayoutNode): BoxStyle => (isText(node) ? wordsStyle(node) : boxStyle(node.style, ON_BOXES));

const across = ({ left, right }: Edges): number => left + right;
const down = ({ top, bottom }: Edges): number => top + bottom;

function column(children: readonly Child[], width: number, { gap, align, justify }: BoxStyle): Content {
  if (align !== "stretch" || justify !== "start") throw new NotCovered("A column is not aligned at its start.");
  const measured = children.map(({ child, style }) => {
    if (style.flex > 0) throw new NotCovered("A box takes a share of a column's height.");
    return { style, box: measureBox(child, style.width ?? width - across(style.margin), style) };
  });
  const gaps = gap * Math.max(0, children.length - 1);
  return {
    height: measured.reduce((sum, { style, box }) => sum + box.height + down(style.margin), gaps),
    draw(x, top) {
      let y = top;
      return measured.map(({ style, box }) => {
        const drawn = box.draw(x + style.margin.left, y + style.margin.top, box.height);
        y += box.height + down(style.margin) + gap;
        return drawn;
      });
    },
  };
}

function row(children: readonly Child[], width: number, { gap, align, justify }: BoxStyle): Content {
  const gaps = gap * Math.max(0, children.length - 1);
  const bases = children.map(({ child, style }) => basis(child, style));
  const margins = children.reduce((sum, { style }) => sum + across(style.margin), 0);
  const free = width - gaps - margins - bases.reduce((sum, base) => sum + base, 0);
  if (free < -ROUNDING) throw new NotCovered("A row is wider than its room.");
  const shares = children.reduce((sum, { style }) => sum + style.flex, 0);
  const measured = children.map(({ child, style }, i) => {
    const own = (bases[i] ?? 0) + (shares > 0 ? (free * style.flex) / shares : 0);
    return { style, width: own, box: measureBox(child, own, style) };
  });
  const apart = justify === "apart" ? free / Math.max(1, children.length - 1) : 0;
  const before = justify === "centre" ? free / 2 : justify === "end" ? free : 0;
  return {
    height: Math.max(0, ...measured.map(({ style, box }) => box.height + down(style.margin))),
    draw(left, y, height) {
      let x = left + (shares > 0 ? 0 : before);
      return measured.map(({ style, width: own, box }) => {
        const stretched = style.height ?? height - down(style.margin);
        const tall = align === "end" ? box.height : stretched;
        const shift = align === "end" ? height - down(style.margin) - box.height : 0;
        const drawn = box.draw(x + style.margin.left, y + style.margin.top + shift, tall);
        x += own + across(style.margin) + gap + (shares > 0 ? 0 : apart);
        return drawn;
      });
    },
  };
}

/** Points by which the widths of a row's boxes may add up to more than the row. */
const ROUNDING = 0.01;

const basis = (child: LayoutNode, style: BoxStyle): number =>
  style.width ?? (style.flex > 0 ? across(style.padding) : naturalWidth(child, style));

/** The width of a box that has none of its own: that of its content on as few lines as can be. */
function naturalWidth(node: LayoutNode, style: BoxStyle): number {
  if (isText(node)) return naturalWords(node) + across(style.padding);
  const children = (node.children ?? []).map((child) => ({ child, style: styleOf(child) }));
  const widths = children
    .filter((each) => !each.style.absolute)
    .map((each) => across(each.style.margin) + (each.style.width ?? naturalWidth(each.child, each.style)));
  const content =
    style.direction === "row"
      ? widths.reduce((sum, width) => sum + width, style.gap * Math.max(0, widths.length - 1))
      : Math.max(0, ...widths);
  return content + across(style.padding);
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box outside the flow, from the edges of its parent. */
function drawOutside({ child, style }: Child, parent: Rectangle): readonly LaidNode[] {
  const { top, right, bottom, left } = style.absolute ?? {};
  const width = style.width ?? parent.width - (left ?? NaN) - (right ?? NaN);
  if (Number.isNaN(width)) throw new NotCovered("A box outside the flow has no width.");
  const box = measureBox(child, width, style);
  const stretched = top !== undefined && bottom !== undefined ? parent.height - top - bottom : undefined;
  const height = style.height ?? stretched ?? box.height;
  const x = left ?? parent.width - (right ?? 0) - width;
  const y = top ?? parent.height - (bottom ?? 0) - height;
  return box.draw(parent.x + x, parent.y + y, height);
}
