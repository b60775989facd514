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

const names: ReadonlySet<string> = new Set<keyof Structure>([
  "tag",
  "alt",
  "actualText",
  "language",
  "scope",
  "columnSpan",
  "rowSpan",
  "listNumbering",
  "target",
]);

/** The structure props among the props of a laid-out node. */
export function structureOf(props: Readonly<Record<string, unknown>> = {}): Structure {
  const structure: Record<string, unknown> = {};
  for (const name in props) {
    if (names.has(name) && props[name] !== undefined) structure[name] = props[name];
  }
  return structure;
}
