import { FRACTIONS } from "./syntax.ts";

/**
 * Bytes that grow by ASCII text. Page contents and structure trees are hundreds of kilobytes of short strings: written
 * here one by one they cost a third of what joining and then encoding them does.
 */
export class AsciiWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(capacity: number) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written so far; valid until the next `put`. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  put(text: string): void {
    const start = this.#length;
    const end = start + text.length;
    if (end > this.#bytes.length) this.#grow(end);
    if (text.length > LONG) this.#bytes.write(text, start, "latin1");
    else for (let i = 0; i < text.length; i++) this.#bytes[start + i] = text.charCodeAt(i);
    this.#length = end;
  }

  /** A whole number from 0, without making a string of it. */
  putWhole(number: number): void {
    if (this.#length + MOST_DIGITS > this.#bytes.length) this.#grow(this.#length + MOST_DIGITS);
    let size = 1;
    for (let power = 10; power <= number; power *= 10) size++;
    let rest = number;
    for (let at = this.#length + size - 1; at >= this.#length; at--) {
      const next = Math.floor(rest / 10);
      this.#bytes[at] = ZERO + rest - next * 10;
      rest = next;
    }
    this.#length += size;
  }

  /** The same as `decimal` gives: at most three digits after the point. */
  putDecimal(value: number): void {
    const thousandths = Math.round(Math.abs(value) * 1000);
    const whole = Math.floor(thousandths / 1000);
    if (value < 0 && thousandths > 0) this.put("-");
    this.putWhole(whole);
    const fraction = FRACTIONS[thousandths - whole * 1000];
    if (fraction) this.put(fraction);
  }

  clear(): void {
    this.#length = 0;
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.bytes.copy(larger);
    this.#bytes = larger;
  }
}

const ZERO = 0x30;
const MOST_DIGITS = 17;

/** From here on a call into the runtime pays. */
const LONG = 48;
