export type Encoding =
  | "utf-8"
  | "utf-8 marked"
  | "utf-16le marked"
  | "utf-16be marked"
  | "windows-1251"
  | "windows-1252";

/** The bytes of a text as spreadsheet programs save it. The runtime's decoders are asked, not the code under test. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8 marked") return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding.startsWith("utf-16")) {
    const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
    return new Uint8Array(encoding === "utf-16be marked" ? bytes.swap16() : bytes);
  }
  // Some releases of the runtime take windows-1252 for Latin-1, without its punctuation.
  const punctuation: ReadonlyMap<string, number> =
    encoding === "windows-1252"
      ? new Map([
          ["–", 0x96],
          ["’", 0x92],
          ["€", 0x80],
          ["œ", 0x9c],
        ])
      : new Map();
  const letters = new TextDecoder(encoding).decode(new Uint8Array(256).map((_, byte) => byte));
  return Uint8Array.from(text, (letter) => {
    const byte = punctuation.get(letter) ?? letters.indexOf(letter);
    if (byte === -1) throw new Error(`${encoding} has no "${letter}".`);
    return byte;
  });
}
