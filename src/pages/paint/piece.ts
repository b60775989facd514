import type { LaidLine, LaidShape } from "../laid.ts";

/** The part of a block that is painted, and how far the block is moved to its place on the page. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly down: number;
}

/** A line belongs to the piece that holds its middle. */
export const holdsLine = ({ from, to }: Piece, line: LaidLine): boolean => {
  const middle = (line.top + line.bottom) / 2;
  return middle >= from && middle < to;
};

/** What stands whole belongs to the piece that holds its top. */
export const holdsTop = ({ from, to }: Piece, top: number): boolean => top >= from && top < to;

/** The part of a shape that belongs to the piece, in the page's points; null where none does. */
export const cutShape = (piece: Piece, shape: LaidShape): Omit<LaidShape, "kind"> | null => {
  const top = Math.max(shape.y, piece.from);
  const bottom = Math.min(shape.y + shape.height, piece.to);
  if (bottom <= top) return null;
  const { width, colour } = shape;
  return { x: shape.x + piece.right, y: top + piece.down, width, height: bottom - top, colour };
};
