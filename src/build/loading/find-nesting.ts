/** What a template or a wording may be at most: the parsers of Handlebars and YAML recurse, and take the square of depth. */
export const TEXT_LIMITS = {
  /** Bytes of a file; a template of a long pack has a fiftieth of it. */
  bytes: 1024 * 1024,
  /** Blocks inside one another. */
  depth: 64,
  /** Brackets or list marks inside one another on a line: a YAML map that is a key doubles its size with each. */
  brackets: 20,
} as const;

/**
 * The offset at which a template or a YAML text nests more deeply than is read; null where it never does. Brackets count
 * within their line, since a lone one in prose closes nowhere.
 */
export function findNesting(text: string): number | null {
  let blocks = 0;
  let brackets = 0;
  for (const { 0: sign, index } of text.matchAll(/\{\{\{?~?[#^/]|\{\{~?>|[[\](){}\n]|- (?=- )/g)) {
    if (sign === "\n") brackets = 0;
    else if (/^\{\{\{?~?[#^]/.test(sign)) blocks += 1;
    else if (/^\{\{\{?~?\/$/.test(sign)) blocks = Math.max(0, blocks - 1);
    else if (/^[[({-]/.test(sign)) brackets += sign.startsWith("{{") ? 0 : 1;
    else brackets = Math.max(0, brackets - 1);
    if (blocks > TEXT_LIMITS.depth || brackets > TEXT_LIMITS.brackets) return index;
  }
  return null;
}
