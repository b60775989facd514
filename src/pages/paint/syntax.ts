/**
 * At most three decimals, which is finer than any printer, and never an exponent (ISO 32000-1, 7.3.3). Put together of
 * whole numbers: a page holds thousands of these, and writing a fraction takes several times as long.
 */
export const decimal = (value: number): string => {
  const thousandths = Math.round(Math.abs(value) * 1000);
  const whole = Math.floor(thousandths / 1000);
  const text = `${whole}${FRACTIONS[thousandths - whole * 1000] ?? ""}`;
  return value < 0 && thousandths > 0 ? `-${text}` : text;
};

/** What follows the whole number, by its thousandths: nothing, `.001`, and so on to `.999`. */
export const FRACTIONS: readonly string[] = Array.from({ length: 1000 }, (_, i) =>
  i === 0 ? "" : String(i / 1000).slice(1),
);

/** A text string (ISO 32000-1, 7.9.2.2): as it is where it is plain ASCII, otherwise UTF-16. Always ASCII bytes. */
export const textString = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  return `<FEFF${utf16(text)}>`;
};

/** UTF-16 in hexadecimal digits, high byte first. */
export const utf16 = (text: string): string => {
  let digits = "";
  for (let i = 0; i < text.length; i++) digits += hexadecimal(text.charCodeAt(i));
  return digits;
};

/** Bytes as a string object. */
export const byteString = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString("hex")}>`;

/** A name object (ISO 32000-1, 7.3.5). */
export const nameOf = (text: string): string =>
  `/${[...Buffer.from(text)].map((byte) => (isRegular(byte) ? String.fromCharCode(byte) : `#${hexPair(byte)}`)).join("")}`;

/** A date (ISO 32000-1, 7.9.4), in universal time, to the second. */
export const dateString = (instant: Date): string => `(D:${instant.toISOString().replace(/\D/g, "").slice(0, 14)}Z)`;

/** Four hexadecimal digits: a glyph number or a UTF-16 unit. */
export const hexadecimal = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");

/**
 * A name tree in one node (ISO 32000-1, 7.9.6): readers search it by halves, so its keys stand in the order of their
 * bytes.
 */
export const nameTree = (entries: Iterable<readonly [key: string, value: string]>): string => {
  const sorted = [...entries]
    .map(([key, value]) => ({ bytes: keyBytes(key), pair: `${textString(key)} ${value}` }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  return `<</Names[${sorted.map(({ pair }) => pair).join(" ")}]>>`;
};

const keyBytes = (key: string): Buffer => {
  const written = textString(key);
  return written.startsWith("<") ? Buffer.from(written.slice(1, -1), "hex") : Buffer.from(key);
};

const isRegular = (byte: number): boolean =>
  byte > 0x20 && byte < 0x7f && !"#/%()<>[]{}".includes(String.fromCharCode(byte));
const hexPair = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, "0");
