import { BoundedCache } from "../bounded-cache.ts";
import type { LaidDrawing, LaidRun } from "../laid.ts";
import { colourOperator } from "../paint/colour.ts";
import { decimal } from "../paint/syntax.ts";
import { measureText, setText } from "../set-text/set-text.ts";
import type { LayoutNode } from "./layout-node.ts";
import { NotCovered } from "./not-covered.ts";
import { textRuns } from "./text-runs.ts";

/**
 * An SVG node as operators of a content stream (ISO 32000-1, 8.5 and 9.4) with its corner at x and y, y downwards:
 * rectangles, paths of absolute M, L, C and Z, and lines of text. Throws NotCovered for anything else.
 */
export function drawSvg(node: LayoutNode, x: number, y: number): LaidDrawing {
  let drawn = drawings.get(node);
  if (!drawn) drawings.set(node, (drawn = drawShapes(node)));
  const { operators, glyphs } = drawn;
  return { kind: "drawing", operators: `1 0 0 1 ${decimal(x)} ${decimal(y)} cm\n${operators}`, glyphs };
}

const drawings = new WeakMap<LayoutNode, Pick<LaidDrawing, "operators" | "glyphs">>();

function drawShapes({ children = [] }: LayoutNode): Pick<LaidDrawing, "operators" | "glyphs"> {
  const glyphs = new Map<string, number[]>();
  const operators = children.map((child) => drawShape(child, glyphs)).join("\n");
  return { operators, glyphs: Object.fromEntries(glyphs) };
}

function drawShape(node: LayoutNode, glyphs: Map<string, number[]>): string {
  switch (node.type) {
    case "RECT":
      return drawRectangle(node);
    case "PATH":
      return drawPath(node);
    case "TEXT":
      return drawText(node, glyphs);
    default:
      throw new NotCovered(`${node.type} stands in a drawing.`);
  }
}

function drawRectangle(node: LayoutNode): string {
  const corners = ["x", "y", "width", "height"].map((name) => decimal(number(node, name))).join(" ");
  return `${colourOperator(text(node, "fill"), "fill")} ${corners} re f`;
}

function drawPath(node: LayoutNode): string {
  const fill = text(node, "fill");
  const stroke = node.props?.["stroke"];
  const operators = [pathOperators(text(node, "d"))];
  if (fill !== "none") operators.unshift(colourOperator(fill, "fill"));
  if (stroke === undefined) return [...operators, "f"].join(" ");
  const dash = node.props?.["strokeDasharray"];
  operators.unshift(
    `${colourOperator(text(node, "stroke"), "stroke")} ${decimal(number(node, "strokeWidth"))} w`,
    `[${typeof dash === "string" ? dash : ""}] 0 d`,
  );
  return [...operators, fill === "none" ? "S" : "B"].join(" ");
}

const OPERATORS: Readonly<Record<string, string>> = { M: "m", L: "l", C: "c" };

/** Of outlines of countries, mostly: kilobytes each, and the same on every map of a region. */
const PATHS = 2_000;
const paths = new BoundedCache<string, string>(PATHS);

function pathOperators(data: string): string {
  const known = paths.get(data);
  if (known !== undefined) return known;
  const operators = operatorsOf(data);
  paths.set(data, operators);
  return operators;
}

/** Path data as d3 and our charts write it: a letter before each set of coordinates, or before several alike. */
function operatorsOf(data: string): string {
  return Array.from(data.matchAll(/([MLCZ])([^A-Za-z]*)/g), ([, letter = "", coordinates = ""]) => {
    if (letter === "Z") return "h";
    const values = coordinates.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [];
    const size = letter === "C" ? 6 : 2;
    const operators: string[] = [];
    for (let i = 0; i + size <= values.length; i += size) {
      operators.push(`${values.slice(i, i + size).map((value) => decimal(Number(value))).join(" ")} ${OPERATORS[letter]}`); // prettier-ignore
    }
    return operators.join(" ");
  }).join(" ");
}

/** A line of text on its baseline; the text matrix turns the letters upright again, since y runs downwards. */
function drawText(node: LayoutNode, glyphs: Map<string, number[]>): string {
  const { runs } = textRuns(node);
  const last = runs.findLast(({ text }) => text !== "");
  if (!last) return "";
  // Readers of the page's text would join what stands in two labels, were there no space between.
  const spaced = [...runs, { ...last, text: " " }];
  const [line] = setText(spaced, Infinity, { leading: 1, align: "start" })?.lines ?? [];
  if (!line) throw new NotCovered("The text is of a script that is not set here.");
  const anchor = node.props?.["textAnchor"];
  const shift = anchor === "start" ? 0 : measureText(runs) / (anchor === "middle" ? 2 : 1);
  const shown = line.runs.map((run) => showRun(run, glyphs));
  return [`BT 1 0 0 -1 ${decimal(number(node, "x") - shift)} ${decimal(number(node, "y"))} Tm`, ...shown, "ET"].join(
    " ",
  );
}

function showRun({ face, size, colour, operators, glyphs: used }: LaidRun, glyphs: Map<string, number[]>): string {
  const known = glyphs.get(face);
  if (known) known.push(...used);
  else glyphs.set(face, [...used]);
  return `/${face} ${decimal(size)} Tf ${colourOperator(colour, "fill")} [${operators}]TJ`;
}

function number(node: LayoutNode, name: string): number {
  const value = node.props?.[name];
  if (typeof value === "number") return value;
  throw new NotCovered(`${name} of a shape is not a number.`);
}

function text(node: LayoutNode, name: string): string {
  const value = node.props?.[name];
  if (typeof value === "string") return value;
  throw new NotCovered(`${name} of a shape is not a text.`);
}
