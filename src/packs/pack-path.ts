import type { Row } from "../facts/facts.ts";

const BLANK = /\{\{\s*([^{}]*?)\s*\}\}/g;
const SEGMENT = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The field names in the blanks of a path pattern, such as `id` in `countries/{{country.id}}`; null for other blanks. */
export function pathBlanks(pattern: string, as: string | undefined): readonly (string | null)[] {
  return [...pattern.matchAll(BLANK)].map((match) => fieldOf(match[1] ?? "", as));
}

/** The pattern with the row's values in its blanks. */
export function fillPath(pattern: string, as: string | undefined, row: Row | undefined): string {
  return pattern
    .replace(BLANK, (_, expression: string) => {
      const field = fieldOf(expression, as);
      const value = field === null ? null : row?.values[field];
      return typeof value === "string" || typeof value === "number" ? String(value) : "";
    })
    .normalize("NFC");
}

/** Why a path may not be a file's name on every system and inside the output folder, or undefined. */
export function pathObjection(path: string): string | undefined {
  if (path.startsWith("/") || /^[a-z]:/i.test(path)) return "It must not begin at the root of a disk.";
  const segments = path.split("/");
  if (segments.includes("..") || segments.includes(".")) return "It must not leave the output folder.";
  if (segments.includes("")) return "A part of it is empty.";
  if (!segments.every((segment) => SEGMENT.test(segment)))
    return "It may hold letters, digits, hyphens, underscores, dots and slashes only.";
  if (segments.some((segment) => RESERVED.test(segment) || segment.endsWith(".")))
    return "A part of it is a name that some systems do not allow.";
  return undefined;
}

function fieldOf(expression: string, as: string | undefined): string | null {
  const [name, field, ...rest] = expression.split(".");
  return as !== undefined && name === as && field !== undefined && rest.length === 0 ? field : null;
}
