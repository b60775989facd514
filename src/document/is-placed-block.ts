import type { Placed, PlacedBlock } from "../filling/filled.ts";

const blockKinds = {
  open: true,
  close: true,
  table: true,
  figure: true,
  facts: true,
  strip: true,
  questions: true,
  "fill-in": true,
  imprint: true,
  contents: true,
  sources: true,
  "page-break": true,
} satisfies Record<PlacedBlock["kind"], true>;

/** Whether something placed stands between paragraphs rather than inside a line. */
export const isPlacedBlock = (placed: Placed): placed is PlacedBlock => placed.kind in blockKinds;
