import type { Heading as HeadingBlock } from "../../document/document.ts";
import type { Theme, TypeRole } from "../theme.ts";
import { Inlines } from "./inlines.tsx";
import { textWidth } from "../text-width.ts";
import { runStyle } from "../type-style.ts";
import { Box, Words } from "./primitives.tsx";
import { useSetting } from "./setting.ts";

const roles: Readonly<Record<HeadingBlock["level"], TypeRole>> = { 1: "section", 2: "subsection", 3: "paragraphHead" };
const tags = { 1: "H1", 2: "H2", 3: "H3" } as const;

/** The column a number hangs in; a long number widens it. */
const numberWidth = (theme: Theme, role: TypeRole, number: string): number =>
  Math.max(theme.heading.numberWidth, Math.ceil(textWidth(number, runStyle(theme, role)) + 2 * theme.unit));

/** A heading; its number, in navy, hangs in a column of its own. */
export function Heading({ block }: { block: HeadingBlock }) {
  const { theme } = useSetting();
  // The title of a box or list, which is no section, is set no larger than a subsection.
  const role = block.level === 1 && block.number === undefined ? "subsection" : roles[block.level];
  return (
    <Box tag={tags[block.level]} wrap={false} style={{ flexDirection: "row" }}>
      {block.number !== undefined && (
        <Words role={role} style={{ width: numberWidth(theme, role, block.number), color: theme.colours.navy }}>
          {block.number}
        </Words>
      )}
      <Words role={role} style={{ flex: 1 }}>
        <Inlines content={block.content} role={role} />
      </Words>
    </Box>
  );
}
