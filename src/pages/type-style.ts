import type { Piece } from "./pieces.ts";
import type { FamilyName, Theme, TypeRole, Weight } from "./theme.ts";

/** A type role with names resolved: what it takes to set a run of text. Size, leading and tracking in points. */
export interface RunStyle {
  /** In full, such as `Source Serif 4`. */
  readonly family: string;
  /** The other family: the only fallback, for the few signs that one of them lacks. */
  readonly fallback: string;
  readonly weight: Weight;
  readonly size: number;
  readonly leading: number;
  /** `#RRGGBB`. */
  readonly colour: string;
  readonly tracking: number;
}

/** How plain text of a role is set: one object a role, with which what is learned of the style is kept. */
export function runStyle(theme: Theme, role: TypeRole): RunStyle {
  let styles = known.get(theme);
  if (!styles) known.set(theme, (styles = new Map()));
  let style = styles.get(role);
  if (!style) styles.set(role, (style = resolve(theme, role)));
  return style;
}

const known = new WeakMap<Theme, Map<TypeRole, RunStyle>>();

function resolve(theme: Theme, role: TypeRole): RunStyle {
  const { family, weight, size, leading, colour, tracking } = theme.type[role];
  return {
    ...familyOf(theme, family),
    weight,
    size,
    leading,
    colour: theme.colours[colour],
    tracking: tracking ?? 0,
  };
}

/** How a piece is set inside text of a role: one object for each manner, and that of the role where nothing differs. */
export function pieceStyle(theme: Theme, around: RunStyle, { manner, strong }: Piece): RunStyle {
  const bolder = strong && around.weight < 600;
  if (manner === "plain" && !bolder) return around;
  let styles = inside.get(around);
  if (!styles) inside.set(around, (styles = { plain: new Map(), bolder: new Map() }));
  const ofWeight = bolder ? styles.bolder : styles.plain;
  let style = ofWeight.get(manner);
  if (!style) ofWeight.set(manner, (style = resolveInside(theme, around, manner, bolder)));
  return style;
}

interface StylesInside {
  readonly plain: Map<Piece["manner"], RunStyle>;
  readonly bolder: Map<Piece["manner"], RunStyle>;
}

/** By the style of the role, which is that of one theme. */
const inside = new WeakMap<RunStyle, StylesInside>();

function resolveInside(theme: Theme, around: RunStyle, manner: Piece["manner"], bolder: boolean): RunStyle {
  switch (manner) {
    case "cite":
      return { ...around, weight: 400, colour: theme.colours.navy };
    case "sign":
      // Not every sign is in the serif; one face for all of them keeps their size alike.
      return { ...around, ...familyOf(theme, "sans"), weight: 400, colour: theme.colours.ochre };
    case "gap":
      // The low line of a face leaves a hair at each side, which the tracking closes.
      return { ...around, ...familyOf(theme, "sans"), weight: 400, tracking: -0.03 * around.size };
    case "link":
    case "plain":
      return {
        ...around,
        ...(bolder ? { weight: 600 } : {}),
        ...(manner === "link" ? { colour: theme.colours.navy } : {}),
      };
  }
}

const familyOf = ({ families }: Theme, name: FamilyName): Pick<RunStyle, "family" | "fallback"> => ({
  family: families[name],
  fallback: families[name === "serif" ? "sans" : "serif"],
});
