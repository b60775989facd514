import { encodeSingleByte } from "../decode-single-byte.ts";
import type { Decoded } from "../decode-text.ts";

/** The bytes of a text as it was decoded from, mark and all; or the first letter that its encoding does not have. */
export function encodeText({ text, encoding, marked }: Decoded): Uint8Array | string {
  if (encoding === "windows-1251" || encoding === "windows-1252") return encodeSingleByte(text, encoding);
  const whole = marked ? `\uFEFF${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(whole);
  const bytes = Buffer.from(whole, "utf16le");
  return new Uint8Array(encoding === "utf-16be" ? bytes.swap16() : bytes);
}
