import { decimal } from "./syntax.ts";

/** The operands of a colour given as `#RRGGBB`, in the file's one colour space: `0.106 0.227 0.388`. */
export const colourOperands = (colour: string): string => {
  let operands = known.get(colour);
  if (operands === undefined) {
    const value = Number.parseInt(colour.slice(1), 16);
    operands = [value >> 16, (value >> 8) & 255, value & 255].map((part) => decimal(part / 255)).join(" ");
    known.set(colour, operands);
  }
  return operands;
};

/** A look has a dozen colours. */
const known = new Map<string, string>();
