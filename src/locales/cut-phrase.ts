import type { PhrasePieces } from "./catalogue.ts";

const BLANK = /\{([^{}]*)\}/g;
const BLANK_NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** Cuts `over {count} years old` at its blanks, or says which pair of braces holds no name. */
export function cutPhrase(text: string): { readonly pieces: PhrasePieces; readonly wrong: readonly string[] } {
  const pieces: (string | { readonly blank: string })[] = [];
  const wrong: string[] = [];
  let end = 0;
  for (const match of text.matchAll(BLANK)) {
    const blank = match[1] ?? "";
    if (match.index > end) pieces.push(text.slice(end, match.index));
    if (BLANK_NAME.test(blank)) pieces.push({ blank });
    else wrong.push(match[0]);
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return { pieces, wrong };
}
