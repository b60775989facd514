import { LIMITS } from "./limits.ts";

/** The first place of a JSON text at which a limit is passed, and which. */
export interface JsonExcess {
  readonly limit: "depth" | "jsonValues" | "rows" | "cellLength";
  readonly offset: number;
}

/**
 * Finds nesting and numbers of values that would exhaust stack or memory of the parser, in one pass. Strings are stepped
 * over; other mistakes are the parser's to tell.
 */
export function findJsonExcess(text: string): JsonExcess | null {
  let depth = 0;
  let values = 0;
  let rows = 0;
  for (let at = 0; at < text.length; at += 1) {
    const token = text[at];
    if (token === '"') {
      const end = stringEnd(text, at);
      if (end - at > LIMITS.cellLength + 2) return { limit: "cellLength", offset: at };
      at = end - 1;
      continue;
    }
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    else if (token !== ",") continue;
    if (token === "," && depth === 1 && (rows += 1) >= LIMITS.rows) return { limit: "rows", offset: at };
    if (depth > LIMITS.depth) return { limit: "depth", offset: at };
    if ((values += 1) > LIMITS.jsonValues) return { limit: "jsonValues", offset: at };
  }
  return null;
}

/** Where a string that opens at an offset ends, its closing quote included. No pattern, which would need a stack. */
function stringEnd(text: string, opening: number): number {
  let at = opening + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}
