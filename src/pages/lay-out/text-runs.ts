import { overStyle } from "../blocks/over-style.ts";
import { structureOf } from "../blocks/structure.ts";
import { faceNamed, type Face } from "../faces.ts";
import type { TextRun } from "../set-text/text-run.ts";
import { isTextInstance, type LayoutNode } from "./layout-node.ts";
import { NotCovered } from "./not-covered.ts";

/** The styles of text that our components use; inherited by the text inside. */
export const TEXT_STYLES: ReadonlySet<string> = new Set([
  "fontFamily",
  "fontWeight",
  "fontSize",
  "lineHeight",
  "color",
  "letterSpacing",
  "textAlign",
  "textDecoration",
]);

type Style = Readonly<Record<string, unknown>>;

export interface Runs {
  readonly runs: readonly TextRun[];
  /** Points from line to line. */
  readonly leading: number;
}

/** The text inside a TEXT node as runs, each in a face that has its characters. Throws NotCovered. */
export function textRuns(node: LayoutNode): Runs {
  const style = node.style ?? {};
  const runs: TextRun[] = [];
  addRuns(runs, node, style, undefined);
  return { runs, leading: size(style) * positive(style["lineHeight"], "lineHeight") };
}

/** Adds the runs inside a node; `style` is its own with all that it inherits. */
function addRuns(runs: TextRun[], { children = [] }: LayoutNode, style: Style, element: TextRun["element"]): void {
  for (const child of children) {
    if (isTextInstance(child)) {
      addText(runs, String(child.value ?? ""), style, element);
      continue;
    }
    if (child.type !== "TEXT" && child.type !== "LINK") throw new NotCovered(`${child.type} stands in a line.`);
    const { tag, ...attributes } = structureOf(child.props);
    const own = tag === undefined || tag === "artifact" ? element : { role: tag, attributes };
    addRuns(runs, child, child.style ? styleInside(style, child.style) : style, own);
  }
}

/** The style of text inside other text. */
function styleInside(around: Style, own: Style): Style {
  for (const name in own) {
    if (!TEXT_STYLES.has(name)) throw new NotCovered(`The style ${name} is not known inside a line.`);
  }
  return overStyle(around, own);
}

function addText(runs: TextRun[], text: string, style: Style, element: TextRun["element"]): void {
  const manner = mannerOf(style);
  const run = element ? { ...manner, text, element } : { ...manner, text };
  if (ASCII.test(text) || holdsAll(manner.face, text)) runs.push(run);
  else for (const part of inFaces(text, [manner.face, ...otherFaces(style)])) runs.push({ ...run, ...part });
}

type Manner = Pick<TextRun, "face" | "size" | "colour" | "tracking"> & { readonly face: Face };

/** Of styles that cannot change: those that all texts of a role share. */
const manners = new WeakMap<Style, Manner>();

function mannerOf(style: Style): Manner {
  const known = manners.get(style);
  if (known) return known;
  const { color, letterSpacing = 0, textDecoration = "none" } = style;
  if (typeof color !== "string" || typeof letterSpacing !== "number" || textDecoration !== "none") {
    throw new NotCovered("Text is decorated.");
  }
  const manner = {
    face: faceOf(style, 0),
    size: size(style),
    colour: color,
    ...(letterSpacing !== 0 && { tracking: letterSpacing }),
  };
  if (Object.isFrozen(style)) manners.set(style, manner);
  return manner;
}

const size = ({ fontSize }: Style): number => positive(fontSize, "fontSize");

function positive(value: unknown, name: string): number {
  if (typeof value === "number" && value > 0) return value;
  throw new NotCovered(`${name} is not a number.`);
}

/** The face of a text, or the one it falls back to. */
function faceOf({ fontFamily, fontWeight = 400 }: Style, index: number): Face {
  const family: unknown = Array.isArray(fontFamily) ? fontFamily[index] : fontFamily;
  if (typeof family === "string" && typeof fontWeight === "number") return faceNamed(family, fontWeight);
  throw new NotCovered("Text has no face.");
}

const otherFaces = (style: Style): readonly Face[] =>
  Array.isArray(style["fontFamily"]) ? style["fontFamily"].slice(1).map((_, i) => faceOf(style, i + 1)) : [];

/** Signs that every face has. */
const ASCII = /^[\n\u0020-\u007E]*$/;

/** Whether a face has every sign of a text; one that was found in it is not looked up again. */
function holdsAll(face: Face, text: string): boolean {
  let signs = held.get(face);
  if (!signs) held.set(face, (signs = new Set()));
  for (const sign of text) {
    if (signs.has(sign)) continue;
    if (!isAnyFace(sign) && !hasSign(face, sign)) return false;
    signs.add(sign);
  }
  return true;
}

const held = new WeakMap<Face, Set<string>>();

const hasSign = ({ font }: Face, sign: string): boolean => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);

/** Text cut where the face changes: the first that has the character, the first of all where none has it. */
function inFaces(text: string, faces: readonly [Face, ...Face[]]): { text: string; face: Face }[] {
  const parts: { text: string; face: Face }[] = [];
  for (const sign of text) {
    const last = parts.at(-1);
    const face = faces.find((each) => isAnyFace(sign) || hasSign(each, sign));
    const chosen = isAnyFace(sign) ? (last?.face ?? faces[0]) : (face ?? faces[0]);
    if (last?.face === chosen) last.text += sign;
    else parts.push({ text: sign, face: chosen });
  }
  return parts;
}

/** Signs that leave no mark, and the no-break hyphen, for which the setter has a stand-in. */
const isAnyFace = (sign: string): boolean => /[\n\u00AD\u200B\u2011]/.test(sign);
