import type { TableSchema } from "../descriptor.ts";
import type { Fault } from "./read-value.ts";

/** What makes a row's key unusable, and the field to look at. */
export interface KeyFault {
  readonly field: string;
  readonly fault: Fault;
}

/**
 * Says why a row cannot go by its key: a part of it is empty, the key is taken, or it holds what a row's name
 * (`table/key`, parts joined with a bar) or a file's name cannot. `takenBy` is the line of the row that has the key.
 */
export function keyFault(schema: TableSchema, parts: readonly string[], takenBy?: number): KeyFault | undefined {
  for (const [index, part] of parts.entries()) {
    const field = schema.primaryKey[index] ?? "";
    if (part === "") return { field, fault: missing(schema) };
    const unfit = unfitIn(part, parts.length > 1);
    if (unfit !== undefined) return { field, fault: unusable(part, unfit) };
  }
  if (takenBy === undefined) return undefined;
  return { field: schema.primaryKey[0] ?? "", fault: taken(parts.join("|"), takenBy) };
}

function unfitIn(part: string, composite: boolean): string | undefined {
  if (part.includes("/")) return 'a "/"';
  if (composite && part.includes("|")) return 'a "|"';
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001F\u007F-\u009F]/.test(part)) return "a control character";
  return part.trim() === part ? undefined : "a blank at its beginning or end";
}

function missing(schema: TableSchema): Fault {
  const composite = schema.primaryKey.length > 1;
  return {
    code: "key-missing",
    reason: composite ? "The row's key lacks a part." : "The row has no key.",
    found: "",
    wanted: "a key that no other row has",
  };
}

function unusable(found: string, unfit: string): Fault {
  const advice = found.trim() === found ? undefined : `Did you mean "${found.trim()}"?`;
  const reason = `A key cannot hold ${unfit}.`;
  return { code: "key-unusable", reason, found, wanted: "letters, digits, hyphens", advice };
}

function taken(found: string, line: number): Fault {
  return {
    code: "key-twice",
    reason: `The key "${found}" already belongs to the row on line ${line}.`,
    found,
    wanted: "a key that no other row has",
    advice: "Give this row another key, or delete it if it is the same.",
  };
}
