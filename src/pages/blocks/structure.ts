import type { Attributes, Role } from "../laid.ts";

/**
 * What a piece of a block means, as props of its react-pdf node. react-pdf ignores them, and hands them through layout
 * and page splits unchanged: whoever walks the laid-out nodes reads them back with `structureOf`.
 *
 * A node without a role adds nothing to the structure: its text belongs to the element around it. `artifact` marks a
 * node that is no content at all, such as a rule.
 */
export interface Structure extends Omit<Attributes, "box"> {
  readonly tag?: Role | "artifact";
}

const keys = ["tag", "alt", "actualText", "language", "scope", "columnSpan", "listNumbering", "target"] as const;

/** The structure props among the props of a laid-out node. */
export function structureOf(props: Readonly<Record<string, unknown>> | undefined): Structure {
  return Object.fromEntries(keys.flatMap((key) => (props?.[key] === undefined ? [] : [[key, props[key]]])));
}
