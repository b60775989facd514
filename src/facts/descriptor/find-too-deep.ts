/** Levels of a descriptor that are read; Data Package has ten, and the parser recurses. */
export const MOST_NESTED = 64;

/** The offset at which a JSON text nests lists and objects too deeply to be parsed; null where it never does. */
export function findTooDeep(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted && sign === "\\") at += 1;
    else if (!quoted && (sign === "{" || sign === "[")) depth += 1;
    else if (!quoted && (sign === "}" || sign === "]")) depth -= 1;
    if (depth > MOST_NESTED) return at;
  }
  return null;
}
