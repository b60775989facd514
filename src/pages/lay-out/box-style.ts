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

type Settling = { -readonly [Name in keyof BoxStyle]: BoxStyle[Name] };

const NO_EDGES: Edges = { top: 0, right: 0, bottom: 0, left: 0 };

const PLAIN: BoxStyle = {
  direction: "column",
  gap: 0,
  align: "stretch",
  justify: "start",
  padding: NO_EDGES,
  margin: NO_EDGES,
  width: undefined,
  height: undefined,
  flex: 0,
  background: undefined,
  absolute: undefined,
};

/** What each style we know settles. */
const SETTLE: Readonly<Record<string, (box: Settling, value: unknown) => void>> = {
  flexDirection: (box, value) => (box.direction = oneOf(value, { row: "row", column: "column" })),
  gap: (box, value) => (box.gap = points(value)),
  alignItems: (box, value) => (box.align = oneOf(value, { stretch: "stretch", "flex-end": "end" })),
  justifyContent: (box, value) => (box.justify = oneOf(value, JUSTIFY)),
  width: (box, value) => (box.width = points(value)),
  height: (box, value) => (box.height = points(value)),
  flex: (box, value) => (box.flex = points(value)),
  backgroundColor: (box, value) => (box.background = colour(value)),
  position: (box, value) => {
    if (oneOf(value, { absolute: true, relative: false })) box.absolute ??= {};
  },
  top: (box, value) => (box.absolute = { ...box.absolute, top: points(value) }),
  right: (box, value) => (box.absolute = { ...box.absolute, right: points(value) }),
  bottom: (box, value) => (box.absolute = { ...box.absolute, bottom: points(value) }),
  left: (box, value) => (box.absolute = { ...box.absolute, left: points(value) }),
  ...edgeStyles("padding"),
  ...edgeStyles("margin"),
};

const JUSTIFY = { "flex-start": "start", center: "centre", "flex-end": "end", "space-between": "apart" } as const;

/**
 * Reads the box part of a style; what stands later in it overrides. Throws NotCovered at what our layout does not know;
 * `others` names what is no part of a box.
 */
export function boxStyle(style: Style | undefined, others?: ReadonlySet<string>): BoxStyle {
  let box: Settling | undefined;
  for (const name in style) {
    const settle = SETTLE[name];
    if (style[name] === undefined) continue;
    if (settle) settle((box ??= { ...PLAIN }), style[name]);
    else if (!others?.has(name)) throw new NotCovered(`The style ${name} is not known.`);
  }
  return box ?? PLAIN;
}

function edgeStyles(of: "padding" | "margin"): typeof SETTLE {
  const settle = (...names: readonly (keyof Edges)[]) => {
    return (box: Settling, value: unknown): void => {
      const edges = { ...box[of] };
      for (const name of names) edges[name] = points(value);
      box[of] = edges;
    };
  };
  return {
    [of]: settle("top", "right", "bottom", "left"),
    [`${of}Horizontal`]: settle("left", "right"),
    [`${of}Vertical`]: settle("top", "bottom"),
    [`${of}Top`]: settle("top"),
    [`${of}Right`]: settle("right"),
    [`${of}Bottom`]: settle("bottom"),
    [`${of}Left`]: settle("left"),
  };
}

function points(value: unknown): number {
  if (typeof value === "number") return value;
  throw new NotCovered("A measure is not a number of points.");
}

function oneOf<T>(value: unknown, values: Readonly<Record<string, T>>): T {
  const found = typeof value === "string" ? values[value] : undefined;
  if (found === undefined) throw new NotCovered(`${String(value)} is not known.`);
  return found;
}

function colour(value: unknown): string {
  if (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value)) return value;
  throw new NotCovered("A background is not given as #RRGGBB.");
}
