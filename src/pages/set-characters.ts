/** Characters that stand for others in a set line, and why. */
const replacements: readonly (readonly [pattern: RegExp, replacement: string | ((found: string) => string)])[] = [
  // The letters of a ligature character (U+FB00-FB06) are lost in shaping; the faces make ligatures by themselves.
  [/[\uFB00-\uFB06]/gu, (found) => found.normalize("NFKC")],
  // No face of serif has the no-break hyphen, and lines are only broken at spaces: a hyphen does the same.
  [/[\u2010\u2011]/gu, "-"],
  // Neither family has the punctuation space.
  [/\u2008/gu, "\u2009"],
  [/[\u200B\u2060\uFEFF]/gu, ""],
  // Two spaces in a row are taken for a place where a word may be divided.
  [/[ \t\r\n]+/gu, " "],
];

/** Anything that is replaced at all: few texts hold it. */
const replaced = /[\u2008\u200B\u2010\u2011\u2060\uFB00-\uFB06\uFEFF\t\r\n]| {2}/u;

/** A text as it is set: composed characters (Unicode NFC), single spaces, and no character that shaping would lose. */
export const setCharacters = (text: string): string => withoutSoftHyphens(setWords(text));

/** The same for text that may be set in several lines: a soft hyphen stays, as a place where a word may be divided. */
export function setWords(text: string): string {
  let set = text.normalize("NFC");
  if (!replaced.test(set)) return set;
  for (const [pattern, replacement] of replacements) {
    set = typeof replacement === "string" ? set.replace(pattern, replacement) : set.replace(pattern, replacement);
  }
  return set;
}

/** A text as it is read: where a word may be divided is no part of it. */
export const withoutSoftHyphens = (text: string): string =>
  text.includes("\u00AD") ? text.replaceAll("\u00AD", "") : text;
