import { expect, it } from "vitest";
import type { Block, Heading } from "../../src/document/document.ts";
import { outlineOf } from "../../src/pages/outline.ts";

const heading = (id: string, level: Heading["level"], number?: string): Block => ({
  kind: "heading",
  id,
  level,
  ...(number === undefined ? {} : { number }),
  content: [{ kind: "text", text: id.toUpperCase() }],
});

it("hangs each heading under the nearest one of a higher rank, also out of columns and groups", () => {
  const blocks: Block[] = [
    heading("a", 1, "1"),
    { kind: "keep", blocks: [heading("b", 2, "1.1")] },
    { kind: "columns", columns: [[heading("c", 3)], [heading("d", 2)]] },
    heading("e", 1),
  ];
  expect(outlineOf(blocks)).toEqual([
    { id: "a", title: "1 A", level: 1 },
    { id: "b", title: "1.1 B", level: 2, parent: "a" },
    { id: "c", title: "C", level: 3, parent: "b" },
    { id: "d", title: "D", level: 2, parent: "a" },
    { id: "e", title: "E", level: 1 },
  ]);
});
