import { decimal } from "./syntax.ts";

/**
 * The operator that sets a colour given as `#RRGGBB`, for filling or for strokes: `0.106 0.227 0.388 rg`, or `0.2 g` for a
 * grey. Both are what the output intent describes.
 */
export function colourOperator(colour: string, use: "fill" | "stroke"): string {
  let operands = known.get(colour);
  if (operands === undefined) {
    const value = Number.parseInt(colour.slice(1), 16);
    const parts = [value >> 16, (value >> 8) & 255, value & 255].map((part) => decimal(part / 255));
    operands = new Set(parts).size === 1 ? parts.slice(0, 1) : parts;
    known.set(colour, operands);
  }
  const operator = operands.length === 1 ? "g" : "rg";
  return `${operands.join(" ")} ${use === "fill" ? operator : operator.toUpperCase()}`;
}

/** A look has a dozen colours. */
const known = new Map<string, readonly string[]>();
