import { parseSvg, type SvgNode } from "@react-pdf/svg";
import svgpath from "svgpath";
import type { Logo } from "../theme.ts";

/** What stands around a shape and counts for it. */
interface Around {
  readonly fill: string;
  readonly transform: string;
}

/** What is wrong with a drawing, in a sentence. */
export interface LogoFault {
  readonly reason: string;
  readonly advice: string;
}

const OUTLINES = "Save it with all text and lines turned into filled outlines, each with a colour of its own.";

/**
 * Reads an SVG drawing of filled outlines as a logo of that height in points, or says what in it cannot be printed: text,
 * pictures, lines, gradients, see-through colours. A logo is small and plain; what it cannot say is refused, not lost.
 */
export function readLogo(svg: string, { height, words }: Pick<Logo, "height" | "words">): Logo | LogoFault {
  const root = parseSvg(svg);
  const [x, y, width, full] = frameOf(root);
  if (!width || !full)
    return {
      reason: "The logo does not say how large it is.",
      advice: 'Give its <svg> a viewBox such as "0 0 120 40".',
    };
  const scale = height / full;
  const transform = `scale(${scale}) translate(${-(x ?? 0)} ${-(y ?? 0)})`;
  const faults: LogoFault[] = [];
  const outlines = (root.children ?? []).flatMap((node) => outlinesIn(node, { fill: "#000000", transform }, faults));
  const [fault] = faults;
  if (fault) return fault;
  if (outlines.length === 0) return { reason: "The logo holds nothing that can be drawn.", advice: OUTLINES };
  return { width: width * scale, height, words, outlines };
}

export const isFault = (read: Logo | LogoFault): read is LogoFault => "reason" in read;

/** Left, top, width and height in the drawing's own units. */
function frameOf({ props }: SvgNode): readonly number[] {
  if (typeof props["viewBox"] === "string") return props["viewBox"].trim().split(/[\s,]+/).map(Number); // prettier-ignore
  return [0, 0, Number.parseFloat(String(props["width"])), Number.parseFloat(String(props["height"]))];
}

/** What says nothing that is drawn. */
const UNSEEN = new Set(["TITLE", "DESC", "METADATA"]);
/** What would be lost without a word. */
const REFUSED = ["class", "stroke", "opacity", "fillOpacity", "fillRule", "clipPath", "mask", "filter"];
/** Ways to say that there is none of it. */
const NOTHING = new Set<unknown>([undefined, "none", "1", 1, "nonzero"]);

function outlinesIn(node: SvgNode, around: Around, faults: LogoFault[]): Logo["outlines"] {
  if (UNSEEN.has(node.type)) return [];
  const refused = REFUSED.find((name) => !NOTHING.has(node.props[name]));
  if (refused !== undefined) faults.push(fault(`The logo uses ${refused}, which cannot be printed.`));
  const fill = textOf(node, "fill") ?? around.fill;
  const transform = [around.transform, node.props["transform"]].filter((each) => typeof each === "string").join(" ");
  const within = { fill, transform };
  if (node.type === "G") return (node.children ?? []).flatMap((child) => outlinesIn(child, within, faults));
  const d = outlineOf(node);
  if (d === undefined) faults.push(fault(`The logo holds <${node.type.toLowerCase()}>, which is no outline.`));
  if (d === undefined || fill === "none") return [];
  const colour = colourOf(within.fill);
  if (colour === undefined)
    faults.push(fault(`The logo has the colour ${within.fill}, which is not written as #RRGGBB.`));
  return colour === undefined ? [] : [{ d: plainPath(d, transform), fill: colour }];
}

/** An attribute that is written. */
function textOf({ props }: SvgNode, name: string): string | undefined {
  const value = props[name];
  return typeof value === "string" ? value : undefined;
}

const fault = (reason: string): LogoFault => ({ reason, advice: OUTLINES });

function colourOf(fill: string): string | undefined {
  if (fill === "black") return "#000000";
  if (fill === "white") return "#FFFFFF";
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(fill);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`.toUpperCase(); // prettier-ignore
  return /^#[0-9a-f]{6}$/i.test(fill) ? fill.toUpperCase() : undefined;
}

/** The path of a shape; undefined of what has none. */
function outlineOf(node: SvgNode): string | undefined {
  const { type, props } = node;
  const at = (name: string): number => Number(props[name] ?? 0);
  const ellipse = (rx: number, ry: number): string =>
    `M${at("cx") - rx} ${at("cy")}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
  switch (type) {
    case "PATH":
      return textOf(node, "d") ?? "";
    case "RECT":
      return props["rx"] === undefined && props["ry"] === undefined
        ? `M${at("x")} ${at("y")}h${at("width")}v${at("height")}h${-at("width")}z`
        : undefined;
    case "CIRCLE":
      return ellipse(at("r"), at("r"));
    case "ELLIPSE":
      return ellipse(at("rx"), at("ry"));
    case "POLYGON":
      return `M${textOf(node, "points") ?? ""}z`;
    default:
      return undefined;
  }
}

/** A path of absolute M, L, C and Z alone, with the transforms in it, to a thousandth of a point. */
function plainPath(d: string, transform: string): string {
  const parts: string[] = [];
  const say = (letter: string, ...values: readonly number[]): unknown =>
    parts.push(letter + values.map((value) => Math.round(value * 1000) / 1000).join(" "));
  // oxlint-disable-next-line unicorn/no-array-for-each -- it is no array, and tells where each part begins
  svgpath(d)
    .transform(transform)
    .abs()
    .unarc()
    .unshort()
    .iterate(([letter, ...values], _, x, y) => {
      const [a = 0, b = 0, c = 0, e = 0] = values;
      if (letter === "H") say("L", a, y);
      else if (letter === "V") say("L", x, a);
      // A quadratic curve as the cubic that is the same.
      else if (letter === "Q")
        say("C", x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), e + (2 / 3) * (b - e), c, e); // prettier-ignore
      else say(letter, ...values);
    });
  return parts.join("");
}
