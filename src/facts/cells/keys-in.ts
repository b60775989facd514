import type { Value } from "../facts.ts";

/** The keys that a cell names: the items of a list, or the one text. */
export function keysIn(value: Value | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value : [];
}
