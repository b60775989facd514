import type { Keep as KeepBlock } from "../../document/document.ts";
import { Flow } from "./flow.tsx";
import { Box } from "./primitives.tsx";

/** Blocks that stay on one page. */
export function Keep({ block }: { block: KeepBlock }) {
  return (
    <Box wrap={false}>
      <Flow blocks={block.blocks} />
    </Box>
  );
}
