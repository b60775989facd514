/** The encodings of one byte a letter in which spreadsheet programs save; bytes below 80 are ASCII in both. */
export type SingleByteEncoding = "windows-1251" | "windows-1252";

/** What stands where an encoding leaves a byte undefined; no text holds it otherwise. */
export const UNDEFINED = "\uFFFD";

// The runtime's own decoder is not asked: it leaves no byte undefined, and some releases take windows-1252 for Latin-1.
const FROM_80 = {
  // https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1251.TXT
  "windows-1251":
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\uFFFD™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї" +
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
  // https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT; from A0 on as Latin-1.
  "windows-1252": "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ",
} satisfies Record<SingleByteEncoding, string>;

/** The bytes of a text in an encoding, or the first letter that it does not have. */
export function encodeSingleByte(text: string, encoding: SingleByteEncoding): Uint8Array | string {
  const high = FROM_80[encoding];
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const at = letter === UNDEFINED ? -1 : high.indexOf(letter);
    if (code < 0x80) bytes.push(code);
    else if (at !== -1) bytes.push(0x80 + at);
    else if (letter.length === 1 && code >= 0xa0 && code <= 0xff && high.length < 0x80) bytes.push(code);
    else return letter;
  }
  return Uint8Array.from(bytes);
}

/** The text that bytes are in an encoding; a byte that it leaves undefined is `UNDEFINED`. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const letters = FROM_80[encoding];
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u00FF]/g, (byte) => letters[byte.charCodeAt(0) - 0x80] ?? byte);
}
