import type { Heading, Inline } from "./document.ts";

/** A heading without a number, one level below the section it stands in. */
export const headingBelow = (level: Heading["level"], id: string, content: readonly Inline[]): Heading => ({
  kind: "heading",
  id,
  level: level === 1 ? 2 : 3,
  content,
});
