import { Dict, Name, Ref, Text, type Resolve, type Value } from "./values.ts";
import { Unreadable } from "./unreadable.ts";

/** A word that is no value: an operator of a content stream, or `obj`, `stream`, `endobj` in a file. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

const CR = 0x0d;
const LF = 0x0a;
const SPACES = new Set([0x00, 0x09, LF, 0x0c, CR, 0x20]);
const DELIMITERS = new Set(Array.from("()<>[]{}/%", (sign) => sign.charCodeAt(0)));
const ESCAPES: Readonly<Record<string, number>> = { n: LF, r: CR, t: 0x09, b: 0x08, f: 0x0c };
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/**
 * Reads values (ISO 32000-1 7.2 and 7.3) one after the other. What a PDF reader forgives but an archive must not
 * (ISO 19005-3 6.1.6 and 6.1.13) is noted in `faults`.
 */
export class Parser {
  readonly faults: string[] = [];
  at: number;
  readonly #bytes: Uint8Array;
  readonly #resolve: Resolve;
  readonly #object: number | undefined;

  constructor(bytes: Uint8Array, at: number, resolve: Resolve, object?: number) {
    this.#bytes = bytes;
    this.at = at;
    this.#resolve = resolve;
    this.#object = object;
  }

  skipSpace(): void {
    for (let byte = this.#bytes[this.at]; byte !== undefined; byte = this.#bytes[this.at]) {
      if (SPACES.has(byte)) this.at++;
      else if (byte === 0x25) while (this.at < this.#bytes.length && !this.#atLineEnd()) this.at++;
      else return;
    }
  }

  /** The next value or keyword; undefined at the end. */
  next(): Value | Keyword | undefined {
    this.skipSpace();
    const byte = this.#bytes[this.at];
    if (byte === undefined) return undefined;
    const sign = String.fromCharCode(byte);
    if (sign === "/") return this.#name();
    if (sign === "(") return this.#literal();
    if (sign === "[") return this.#list();
    if (sign === "<") return this.#bytes[this.at + 1] === byte ? this.#dict() : this.#hex();
    if (DELIMITERS.has(byte)) {
      this.at += sign === ">" && this.#bytes[this.at + 1] === byte ? 2 : 1;
      return new Keyword(sign === ">" ? ">>" : sign);
    }
    return this.#word();
  }

  /** The next value; a keyword in its place is an error. */
  value(): Value {
    const value = this.next();
    if (value === undefined || value instanceof Keyword)
      throw new Unreadable(`A value was expected at byte ${this.at}, not ${value ? `"${value.word}"` : "the end"}.`);
    return value;
  }

  #atLineEnd(): boolean {
    return this.#bytes[this.at] === CR || this.#bytes[this.at] === LF;
  }

  #regular(): string {
    const start = this.at;
    for (let byte = this.#bytes[this.at]; byte !== undefined && !SPACES.has(byte) && !DELIMITERS.has(byte);)
      byte = this.#bytes[++this.at];
    return Buffer.from(this.#bytes.subarray(start, this.at)).toString("latin1");
  }

  #name(): Name {
    this.at++;
    const bytes = this.#regular().replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (bytes.length > 127) this.faults.push(`The name /${bytes.slice(0, 20)}… is longer than 127 bytes.`);
    return new Name(Buffer.from(bytes, "latin1").toString("utf8"));
  }

  #word(): Value | Keyword {
    const word = this.#regular();
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    if (!NUMBER.test(word)) return new Keyword(word);
    const number = Number(word);
    if (Number.isInteger(number) && !word.includes(".")) {
      if (number > 2_147_483_647 || number < -2_147_483_648)
        this.faults.push(`The integer ${word} is out of the range of 32 bits.`);
      const rest = Buffer.from(this.#bytes.subarray(this.at, this.at + 24)).toString("latin1");
      const reference = /^\s+(\d{1,5})\s+R(?![^\s()<>[\]{}/%])/.exec(rest);
      if (reference && number > 0) {
        this.at += reference[0].length;
        return new Ref(number, Number(reference[1]));
      }
    }
    return number;
  }

  #literal(): Text {
    const bytes: number[] = [];
    this.at++;
    for (let depth = 1; ; this.at++) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) throw new Unreadable("A string does not end.");
      const sign = String.fromCharCode(byte);
      if (sign === "(") depth++;
      if (sign === ")" && --depth === 0) break;
      if (sign === "\\") this.#escape(bytes);
      else bytes.push(byte);
    }
    this.at++;
    return this.#text(bytes);
  }

  #escape(bytes: number[]): void {
    const rest = Buffer.from(this.#bytes.subarray(this.at + 1, this.at + 4)).toString("latin1");
    const octal = /^[0-7]{1,3}/.exec(rest)?.[0];
    const lineEnd = /^(\r\n|\r|\n)/.exec(rest)?.[0];
    if (octal) bytes.push(Number.parseInt(octal, 8) & 0xff);
    else if (!lineEnd) bytes.push(ESCAPES[rest.charAt(0)] ?? rest.charCodeAt(0));
    this.at += (octal ?? lineEnd ?? ".").length;
  }

  #hex(): Text {
    const end = this.#bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new Unreadable("A hexadecimal string does not end.");
    const digits = Buffer.from(this.#bytes.subarray(this.at + 1, end))
      .toString("latin1")
      .replace(/\s/g, "");
    if (digits.length % 2 === 1) this.faults.push("A hexadecimal string has an odd number of digits.");
    if (/[^0-9a-fA-F]/.test(digits)) this.faults.push("A hexadecimal string holds something else than digits.");
    this.at = end + 1;
    return this.#text(Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex"));
  }

  #text(bytes: ArrayLike<number>): Text {
    if (bytes.length > 32_767) this.faults.push("A string is longer than 32767 bytes.");
    return new Text(Uint8Array.from(bytes));
  }

  #list(): readonly Value[] {
    const items: Value[] = [];
    this.at++;
    for (;;) {
      const item = this.next();
      if (item instanceof Keyword && item.word === "]") return items;
      if (item === undefined || item instanceof Keyword) throw new Unreadable("An array does not end.");
      items.push(item);
    }
  }

  #dict(): Dict {
    const entries = new Map<string, Value>();
    this.at += 2;
    for (;;) {
      const key = this.next();
      if (key instanceof Keyword && key.word === ">>") return new Dict(entries, this.#object, this.#resolve);
      if (!(key instanceof Name)) throw new Unreadable("A dictionary has a key that is no name, or does not end.");
      if (entries.has(key.name)) this.faults.push(`A dictionary has the key /${key.name} twice.`);
      entries.set(key.name, this.value());
    }
  }
}
