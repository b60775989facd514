import type { FaceKey } from "./faces.ts";
import type { Piece } from "./pieces.ts";
import type { FamilyName, Theme, TypeRole, Weight } from "./theme.ts";

/** A type role with names resolved: what it takes to set a run of text. Size, leading and tracking in points. */
export interface RunStyle {
  readonly family: FamilyName;
  readonly weight: Weight;
  readonly face: FaceKey;
  readonly size: number;
  readonly leading: number;
  /** `#RRGGBB`. */
  readonly colour: string;
  readonly tracking: number;
}

/** How plain text of a role is set. */
export function runStyle(theme: Theme, role: TypeRole): RunStyle {
  const { family, weight, size, leading, colour, tracking } = theme.type[role];
  return {
    family,
    weight,
    face: `${family}-${weight}`,
    size,
    leading,
    colour: theme.colours[colour],
    tracking: tracking ?? 0,
  };
}

/** How a piece is set inside text of that style. */
export function pieceStyle(theme: Theme, around: RunStyle, piece: Piece): RunStyle {
  switch (piece.manner) {
    case "cite":
      return { ...around, ...faceOf(around.family, 400), colour: theme.colours.navy };
    case "sign":
      // Not every sign is in the serif; one face for all of them keeps their size alike.
      return { ...around, ...faceOf("sans", 400), colour: theme.colours.ochre };
    case "link":
    case "plain":
      return {
        ...around,
        ...(piece.strong && around.weight < 600 ? faceOf(around.family, 600) : {}),
        ...(piece.manner === "link" ? { colour: theme.colours.navy } : {}),
      };
  }
}

const faceOf = (family: FamilyName, weight: Weight): Pick<RunStyle, "family" | "weight" | "face"> => ({
  family,
  weight,
  face: `${family}-${weight}`,
});
