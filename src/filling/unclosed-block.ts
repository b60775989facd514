/** Comments, so that what stands in them counts as nothing, and the heads and ends of blocks. */
const TAGS = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}|\{\{~?([#^/])>?\s*([\w-]+)/g;

export interface UnclosedBlock {
  readonly name: string;
  /** Where its braces stand in the text. */
  readonly at: number;
}

/**
 * The innermost block that a template opens and does not close; undefined where each is closed. The parser only says
 * that the text came to its end.
 */
export function unclosedBlock(text: string): UnclosedBlock | undefined {
  const open: UnclosedBlock[] = [];
  for (const { 1: sign, 2: name, index } of text.matchAll(TAGS)) {
    if (name === undefined) continue;
    if (sign === "/") open.pop();
    else open.push({ name, at: index });
  }
  return open.at(-1);
}
