import type { Reading } from "../reader/reading.ts";

/** A file to be judged: where it is, its bytes, and what our own reader made of it. */
export interface Case {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

/** Someone else's opinion of a file: sentences on what is wrong, none for a pass. */
export interface Judge {
  readonly name: string;
  /** What the judge says it looks at. */
  readonly about: string;
  /** Its version; undefined where it is not installed. */
  readonly version: () => Promise<string | undefined>;
  readonly judge: (file: Case) => Promise<readonly string[]>;
}

/** Letters only: readers part words and lines in ways of their own. */
const letters = (text: string): string => text.normalize("NFC").replace(/[\s\u00ad\u200b]/g, "");

/** Where two texts part, in a sentence; undefined where they are the same. */
export function difference(theirs: string, ours: string): string | undefined {
  const [a, b] = [letters(theirs), letters(ours)];
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at++;
  const [from, to] = [Math.max(0, at - 15), at + 25];
  return `It reads "…${a.slice(from, to)}…" where we read "…${b.slice(from, to)}…".`;
}
