import type { Font } from "fontkit";
import type { LaidRun } from "../laid.ts";

/** A face as the setter needs it: its key in the font store and the opened font. */
export interface SetFace {
  readonly key: string;
  readonly font: Font;
}

/**
 * Text of one face, size, colour and meaning, in composed characters (`setCharacters`). A newline in it ends the line; a
 * soft hyphen or a zero-width space is a place where it may end.
 */
export interface TextRun {
  readonly text: string;
  readonly face: SetFace;
  /** Points. */
  readonly size: number;
  /** `#RRGGBB`. */
  readonly colour: string;
  /** Points added after each glyph. */
  readonly tracking?: number;
  /** The structure element this run is, where it differs from the text around it. */
  readonly element?: NonNullable<LaidRun["element"]>;
}

export interface TextStyle {
  /** Points from line to line. */
  readonly leading: number;
  readonly align: "start" | "end" | "centre";
}
