import type * as ReactPdf from "@react-pdf/renderer";

type Names = Pick<typeof ReactPdf, "Link" | "Path" | "Rect" | "Svg" | "Text" | "View">;

/**
 * The primitives of react-pdf, which are plain names to it. Taken from its package, they would bring all of its engine
 * with them, which only `--engine stock` needs.
 */
export const { Link, Path, Rect, Svg, Text, View } = {
  Link: "LINK",
  Path: "PATH",
  Rect: "RECT",
  Svg: "SVG",
  Text: "TEXT",
  View: "VIEW",
} as unknown as Names;
