/** So many characters of a text, from an offset on, give way to others. */
export interface Replacement {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** A text with every replacement made; those at one place stay in their order. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const each of replacements.toSorted((a, b) => a.at - b.at)) {
    pieces.push(text.slice(done, each.at), each.text);
    done = each.at + each.length;
  }
  return [...pieces, text.slice(done)].join("");
}
