import type { Block, BriefingDocument, Inline } from "../../src/document/document.ts";
import { vary } from "./vary.ts";

/**
 * A document that holds the blocks of another so many times over, each time in other words and on pages of its own; its
 * links stay whole. It is what stands behind the first `before` copies of a longer one, word by word.
 */
export function repeat(document: BriefingDocument, times: number, variant = 0, before = 0): BriefingDocument {
  const sources = document.blocks.reduce(
    (sum, block) => sum + (block.kind === "sources" ? block.entries.length : 0),
    0,
  );
  const copies = Array.from({ length: times }, (_, copy) => {
    const { blocks } = vary(document, variant + before + copy + 1, false);
    const own = (renamed(blocks, (before + copy) * sources) as readonly Block[]).map((block) =>
      // The first page is laid out for one: the boxes of the others would stand in the way of the paginator alone.
      block.kind === "contents" ? { ...block, entries: block.entries.slice(0, 1) } : block,
    );
    return copy === 0 ? own : [BREAK, ...own];
  });
  return { ...document, id: `${document.id} × ${times}`, blocks: copies.flat() };
}

const BREAK: Block = { kind: "page-break" };

/** Ids and source numbers of a copy, moved away from those of the others. */
function renamed(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, by));
  if (typeof value !== "object" || value === null) return value;
  const changed = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, by)]));
  if (typeof changed["id"] === "string") changed["id"] = idIn(changed["id"], by);
  if (isCite(changed)) return { ...changed, numbers: changed.numbers.map((number) => number + by) };
  if (typeof changed["number"] === "number") changed["number"] += by;
  return changed;
}

const idIn = (id: string, by: number): string =>
  id.startsWith("source-") ? `source-${Number(id.slice(7)) + by}` : `${id}-${by}`;

const isCite = (value: object): value is Extract<Inline, { kind: "cite" }> => "kind" in value && value.kind === "cite";
