import { overlap, type Box } from "../../conformance/reader/geometry.ts";
import type { PaintedText } from "../../conformance/reader/painted.ts";
import { ink, isSeen } from "./ink.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { named } from "./setting.ts";

/** Points by which the boxes of neighbours may meet: they are drawn around whole letters, tails included. */
const SLACK = 0.8;

/** No text stands on other text. A halo, the same word behind itself, is none. */
export const textOnText: LayoutRule = {
  name: "text on text",
  *find({ reading }) {
    for (const { number, content } of reading.pages) {
      const pieces = content.painted
        .filter((item): item is PaintedText => item.kind === "text" && isSeen(item))
        .map((item) => ({ text: item.text, box: ink(item) }))
        .sort((one, other) => other.box.top - one.box.top);
      for (const [index, piece] of pieces.entries()) {
        for (const other of pieces.slice(index + 1)) {
          // From here on all stand lower.
          if (other.box.top <= piece.box.bottom) break;
          if (touch(piece.box, other.box) && !isHalo(piece, other))
            yield { page: number, says: `${named(other.text)} stands on ${named(piece.text)}.` };
        }
      }
    }
  },
};

function touch(one: Box, other: Box): boolean {
  const shared = overlap(one, other);
  return shared.right - shared.left > SLACK && shared.top - shared.bottom > SLACK;
}

interface Piece {
  readonly text: string;
  readonly box: Box;
}

const isHalo = (one: Piece, other: Piece): boolean =>
  one.text === other.text && Math.abs(one.box.left - other.box.left) + Math.abs(one.box.top - other.box.top) < SLACK;
