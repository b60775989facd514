import type { Block } from "../../document/document.ts";
import { gapBetween } from "../rhythm.ts";
import type { Theme } from "../theme.ts";
import { BlockNode } from "./block-node.tsx";
import { Box, type NodeBookmark } from "./primitives.tsx";
import { useSetting, type Setting } from "./setting.ts";

/** Blocks one below the other, with the space of the rhythm between them. `above` is what stands over the first. */
export function Flow({ blocks, above }: { blocks: readonly Block[]; above?: Block }) {
  const setting = useSetting();
  const { theme } = setting;
  return (
    <>
      {blocks.map((block, index) => (
        <Box
          // oxlint-disable-next-line react/no-array-index-key -- not every block has an id, and none is moved
          key={index}
          style={{ marginTop: gapBetween(theme, blocks[index - 1] ?? above, block) }}
          {...placeOf(setting, block)}
        >
          <BlockNode block={block} />
        </Box>
      ))}
    </>
  );
}

/** What react-pdf needs on the outermost node of a block, for it counts heights from a node's own parent. */
function placeOf({ theme, bookmarks }: Setting, block: Block) {
  if (block.kind !== "heading") return "id" in block ? { id: block.id } : {};
  const bookmark = bookmarks?.get(block.id);
  return {
    id: block.id,
    minPresenceAhead: theme.unit * 18,
    ...(bookmark ? { bookmark: nodeBookmark(theme, bookmark) } : {}),
  };
}

const nodeBookmark = (
  theme: Theme,
  { id, title, parent }: NonNullable<ReturnType<NonNullable<Setting["bookmarks"]>["get"]>>,
): NodeBookmark => ({
  title,
  ref: id,
  ...(parent === undefined ? {} : { parent }),
  expanded: true,
  // Its painter counts this from the right edge.
  left: theme.papers.A4.width,
});
