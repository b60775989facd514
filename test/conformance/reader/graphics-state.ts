import type { Font } from "./font.ts";
import { IDENTITY, type Box, type Matrix } from "./geometry.ts";

/** The part of the graphics state (ISO 32000-1 8.4) that decides where text stands and whether it shows. */
export interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  fillAlpha: number;
  /** `#RRGGBB`; undefined for one of another space than DeviceRGB and DeviceGray. */
  fill: string | undefined;
  font: Font | undefined;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** 1 for unscaled text. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

export const firstState = (clip: Box): GraphicsState => ({
  matrix: IDENTITY,
  clip,
  fillAlpha: 1,
  fill: "#000000",
  font: undefined,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
});
