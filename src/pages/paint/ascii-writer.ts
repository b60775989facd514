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

  clear(): void {
    this.#length = 0;
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.bytes.copy(larger);
    this.#bytes = larger;
  }
}

/** From here on a call into the runtime pays. */
const LONG = 48;
