/** Where PDFDocEncoding differs from Latin-1 (ISO 32000-1, Annex D.2): the characters from 18h and from 80h on. */
const FROM_18 = "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc";
const FROM_80 =
  "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018" +
  "\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac";

const characterOf = (byte: number): string => FROM_18[byte - 0x18] ?? FROM_80[byte - 0x80] ?? String.fromCharCode(byte);

/** The characters of a text string: UTF-16BE or UTF-8 with a byte order mark, else PDFDocEncoding. */
export function textOfString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return Array.from(bytes, characterOf).join("");
}

/** Big-endian UTF-16 without a byte order mark. */
export function utf16(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  return text;
}
