import { Keyword, Parser } from "./parser.ts";
import { utf16 } from "./text-string.ts";
import { Text, type Value } from "./values.ts";

/** The characters of each code, from a ToUnicode CMap (ISO 32000-1 9.10.3). */
export function toUnicode(cmap: Uint8Array): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  const parser = new Parser(cmap, 0, (value) => value);
  let operands: Value[] = [];
  for (let token = parser.next(); token !== undefined; token = parser.next()) {
    if (!(token instanceof Keyword)) operands.push(token);
    else {
      if (token.word === "endbfchar") addCharacters(characters, operands);
      if (token.word === "endbfrange") addRanges(characters, operands);
      operands = [];
    }
  }
  return characters;
}

function addCharacters(characters: Map<number, string>, operands: readonly Value[]): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [code, target] = operands.slice(index, index + 2);
    if (code instanceof Text && target instanceof Text) characters.set(codeOf(code.bytes), utf16(target.bytes));
  }
}

function addRanges(characters: Map<number, string>, operands: readonly Value[]): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [first, last, target] = operands.slice(index, index + 3);
    if (!(first instanceof Text) || !(last instanceof Text)) continue;
    const start = codeOf(first.bytes);
    for (let code = start; code <= codeOf(last.bytes); code++) {
      const own = Array.isArray(target) ? (target as readonly Value[])[code - start] : target;
      if (!(own instanceof Text)) continue;
      const bytes = Uint8Array.from(own.bytes);
      if (!Array.isArray(target)) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) + (code - start);
      characters.set(code, utf16(bytes));
    }
  }
}

/** A code of one or more bytes as a number. */
const codeOf = (bytes: Uint8Array): number => bytes.reduce((code, byte) => code * 256 + byte, 0);
