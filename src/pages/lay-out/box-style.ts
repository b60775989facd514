import { NotCovered } from "./not-covered.ts";

/** The part of flexbox that our components use, with every measure in points. */
export interface BoxStyle {
  readonly direction: "row" | "column";
  readonly gap: number;
  readonly align: "stretch" | "end";
  readonly justify: "start" | "centre" | "end" | "apart";
  readonly padding: Edges;
  readonly margin: Edges;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Share of the room that its neighbours leave in a row. */
  readonly flex: number;
  readonly background: string | undefined;
  /** Set for a box outside the flow: distances from the edges of its parent. */
  readonly absolute: Partial<Edges> | undefined;
}

export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

type Style = Readonly<Record<string, unknown>>;

const SIDES = ["", "Top", "Right", "Bottom", "Left", "Horizontal", "Vertical"];

const KNOWN: ReadonlySet<string> = new Set(
  ["position", "top", "right", "bottom", "left", "width", "height", "flex", "flexDirection", "gap"].concat(
    ["alignItems", "justifyContent", "backgroundColor"],
    SIDES.map((side) => `padding${side}`),
    SIDES.map((side) => `margin${side}`),
  ),
);

/** Reads the box part of a style. Throws NotCovered at what our layout does not know; `text` names what is not of a box. */
export function boxStyle(style: Style = {}, text: ReadonlySet<string> = new Set()): BoxStyle {
  for (const name of Object.keys(style)) {
    if (!KNOWN.has(name) && !text.has(name)) throw new NotCovered(`The style ${name} is not known.`);
  }
  return {
    direction: oneOf(style, "flexDirection", { row: "row", column: "column" }) ?? "column",
    gap: number(style, "gap") ?? 0,
    align: oneOf(style, "alignItems", { stretch: "stretch", "flex-end": "end" }) ?? "stretch",
    justify:
      oneOf(style, "justifyContent", {
        "flex-start": "start",
        center: "centre",
        "flex-end": "end",
        "space-between": "apart",
      }) ?? "start",
    padding: edges(style, "padding"),
    margin: edges(style, "margin"),
    width: number(style, "width"),
    height: number(style, "height"),
    flex: number(style, "flex") ?? 0,
    background: colour(style),
    absolute: oneOf(style, "position", { absolute: true, relative: false }) ? absolute(style) : undefined,
  };
}

function number(style: Style, name: string): number | undefined {
  const value = style[name];
  if (value === undefined || typeof value === "number") return value;
  throw new NotCovered(`${name} is not a number of points.`);
}

function oneOf<T>(style: Style, name: string, values: Readonly<Record<string, T>>): T | undefined {
  const value = style[name];
  if (value === undefined) return undefined;
  if (typeof value !== "string" || !(value in values)) throw new NotCovered(`${name} is not one we know.`);
  return values[value];
}

function edges(style: Style, name: "padding" | "margin"): Edges {
  const all = number(style, name) ?? 0;
  const across = number(style, `${name}Horizontal`) ?? all;
  const down = number(style, `${name}Vertical`) ?? all;
  return {
    top: number(style, `${name}Top`) ?? down,
    right: number(style, `${name}Right`) ?? across,
    bottom: number(style, `${name}Bottom`) ?? down,
    left: number(style, `${name}Left`) ?? across,
  };
}

function absolute(style: Style): Partial<Edges> {
  const distances = { top: number(style, "top"), right: number(style, "right"), bottom: number(style, "bottom"), left: number(style, "left") }; // prettier-ignore
  return Object.fromEntries(Object.entries(distances).filter(([, distance]) => distance !== undefined));
}

function colour({ backgroundColor }: Style): string | undefined {
  if (backgroundColor === undefined) return undefined;
  if (typeof backgroundColor === "string" && /^#[0-9a-f]{6}$/i.test(backgroundColor)) return backgroundColor;
  throw new NotCovered("A background is not given as #RRGGBB.");
}
