import type { FaceFiles, SetFaces } from "./set-faces.ts";

export interface TextStyle {
  readonly face: keyof FaceFiles;
  /** In points. */
  readonly size: number;
  /** Red, green and blue, from 0 to 1. */
  readonly colour: readonly [number, number, number];
}

/** The operators that print a line of text from a point, or up to it where `end` is set. */
export function drawText(
  text: string,
  at: { readonly x: number; readonly y: number; readonly end?: boolean },
  { face, size, colour }: TextStyle,
  faces: SetFaces,
): string {
  const font = faces[face];
  const x = at.end ? at.x - font.widthOfTextAtSize(text, size) : at.x;
  const point = [x, at.y].map((each) => Math.round(each * 100) / 100).join(" ");
  return `BT ${colour.join(" ")} rg /${face} ${size} Tf ${point} Td ${font.encodeText(text).toString()} Tj ET`;
}
