import type { Font } from "./font.ts";
import { around, corners, IDENTITY, matrixOf, product, transformed, type Box, type Matrix } from "./geometry.ts";
import type { GraphicsState } from "./graphics-state.ts";
import { Text, type Value } from "./values.ts";

/** What one text-showing operator shows. */
export interface Shown {
  readonly codes: readonly number[];
  readonly text: string;
  readonly size: number;
  readonly box: Box;
}

/** Where the next glyph goes (ISO 32000-1 9.4). */
export class TextCursor {
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  /** Takes an operator that sets or moves; false for one of another kind. */
  take(operator: string, numbers: readonly number[], state: GraphicsState): boolean {
    const [first = 0, second = 0] = numbers;
    if (operator === "BT") this.#text = this.#line = IDENTITY;
    else if (operator === "Tm") this.#text = this.#line = matrixOf(numbers) ?? IDENTITY;
    else if (operator === "Td") this.#move(first, second);
    else if (operator === "TD") {
      state.leading = -second;
      this.#move(first, second);
    } else if (operator === "T*") this.#move(0, -state.leading);
    else if (operator === "Tc") state.characterSpacing = first;
    else if (operator === "Tw") state.wordSpacing = first;
    else if (operator === "Tz") state.horizontalScale = first / 100;
    else if (operator === "TL") state.leading = first;
    else if (operator === "Ts") state.rise = first;
    else if (operator === "Tr") state.renderingMode = first;
    else return operator === "ET";
    return true;
  }

  /** The strings and adjustments that an operator shows; undefined for one that shows nothing. */
  parts(operator: string, operands: readonly Value[], state: GraphicsState): readonly Value[] | undefined {
    const text = operands.at(-1) ?? null;
    if (operator === "TJ") return Array.isArray(text) ? (text as readonly Value[]) : [];
    if (operator === "Tj") return [text];
    if (operator !== "'" && operator !== '"') return undefined;
    if (operator === '"') {
      state.wordSpacing = Number(operands[0]);
      state.characterSpacing = Number(operands[1]);
    }
    this.#move(0, -state.leading);
    return [text];
  }

  /** 9.4.4: each glyph moves the cursor by its width, the adjustments and the spacings. */
  show(parts: readonly Value[], font: Font, state: GraphicsState): Shown | undefined {
    const { size, characterSpacing, wordSpacing, horizontalScale, rise } = state;
    const start = product(this.#text, state.matrix);
    const codes: number[] = [];
    let text = "";
    let advance = 0;
    let furthest = 0;
    for (const part of parts) {
      if (typeof part === "number") advance -= (part / 1000) * size * horizontalScale;
      if (!(part instanceof Text)) continue;
      for (const code of font.codes(part.bytes)) {
        codes.push(code);
        text += font.unicode(code) ?? "\ufffd";
        const space = code === 32 && font.kind !== "Type0" ? wordSpacing : 0;
        advance += ((font.width(code) / 1000) * size + characterSpacing + space) * horizontalScale;
        furthest = Math.max(furthest, advance);
      }
    }
    this.#text = product([1, 0, 0, 1, advance, 0], this.#text);
    const line = { left: 0, bottom: rise - DESCENT * size, right: furthest, top: rise + ASCENT * size };
    const box = around(corners(line).map((corner) => transformed(start, corner)));
    return box && codes.length > 0 ? { codes, text, size: size * Math.hypot(start[2], start[3]), box } : undefined;
  }

  #move(x: number, y: number): void {
    this.#text = this.#line = product([1, 0, 0, 1, x, y], this.#line);
  }
}

/** Of the size: about what capitals and descenders of the usual faces need. */
const ASCENT = 0.7;
const DESCENT = 0.2;
