import { PLACE_CLOSE, PLACE_OPEN, type Placed, type PlacedBlock } from "../filling/filled.ts";
import { isPlacedBlock } from "./is-placed-block.ts";

export type Piece =
  | { readonly kind: "markdown"; readonly text: string }
  | { readonly kind: "placed"; readonly block: PlacedBlock };

const placeholder = new RegExp(`${PLACE_OPEN}(\\d+)${PLACE_CLOSE}`, "gu");

/**
 * Cuts filled Markdown at its block placeholders. Only the template's prose between them is parsed as Markdown, so a
 * table stands alone however close to a line of text its helper was written.
 */
export function split(markdown: string, placed: readonly Placed[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const prose = (to: number) => {
    const text = markdown.slice(from, to);
    if (text.trim() !== "") pieces.push({ kind: "markdown", text });
  };
  for (const match of markdown.matchAll(placeholder)) {
    const block = placed[Number(match[1])];
    if (!block || !isPlacedBlock(block)) continue;
    prose(match.index);
    pieces.push({ kind: "placed", block });
    from = match.index + match[0].length;
  }
  prose(markdown.length);
  return pieces;
}
