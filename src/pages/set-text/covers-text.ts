const SIMPLE = /^[\n\u0020-\u02FF\u0370-\u052F\u2009-\u200B\u2010-\u2027\u202F-\u205E\u2070-\u22FF\u2500-\u25FF]*$/;

const COVERED =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]*$/u;

const DIRECTED = /[\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069]/;

/**
 * Whether words of this text may be shaped one by one, from left to right, and broken at spaces. False for scripts that
 * run from right to left, reorder or join their letters, or do not put spaces between words, and for text that steers
 * its own direction: react-pdf sets those.
 */
export const coversText = (text: string): boolean => SIMPLE.test(text) || (COVERED.test(text) && !DIRECTED.test(text));
