import type { Graphic } from "../filling/graphic.ts";

/** A figure as shapes, in the order in which they are painted. Points from its top left corner, y downwards. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** A colour of the theme, by the part it plays. */
export type Ink =
  | "ink"
  | "navy"
  | "slate"
  | "grey"
  | "ochre"
  | "rule"
  | "hair"
  | "tint"
  | "mid"
  | "pale"
  | "white"
  | "land"
  | "sea";

export type Shape =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink;
    }
  | {
      readonly kind: "path";
      /** SVG path data with absolute M, L, C and Z. */
      readonly d: string;
      readonly fill?: Ink;
      readonly stroke?: Ink;
      readonly strokeWidth?: number;
      readonly dash?: readonly [number, number];
    }
  | DrawnText;

/** A line of text; `y` is its baseline. */
export interface DrawnText {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly weight: 400 | 600;
  readonly ink: Ink;
}

/** Width in points of a text set in the charts' face. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

/** How figures are drawn, handed to whoever sets them on a page. */
export type Draw = (graphic: Graphic, canvas: Canvas) => Drawing;

/** What a figure is drawn for. */
export interface Canvas {
  readonly width: number;
  readonly measure: Measure;
}
