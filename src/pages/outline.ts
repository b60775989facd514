import type { Block } from "../document/document.ts";
import { plainText } from "./pieces.ts";

/** A heading as a bookmark. */
export interface Bookmark {
  readonly id: string;
  readonly title: string;
  readonly level: 1 | 2 | 3;
  /** Id of the nearest heading before it of a higher rank; none at the top. */
  readonly parent?: string;
}

/** The headings of a document in reading order, also those inside columns and groups. */
export function outlineOf(blocks: readonly Block[]): readonly Bookmark[] {
  const open: Bookmark[] = [];
  return headingsIn(blocks).map(({ id, level, number, content }) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const title = [...(number === undefined ? [] : [number]), plainText(content)].join(" ");
    const parent = open.at(-1)?.id;
    const bookmark: Bookmark = { id, title, level, ...(parent === undefined ? {} : { parent }) };
    open.push(bookmark);
    return bookmark;
  });
}

const headingsIn = (blocks: readonly Block[]): readonly Extract<Block, { kind: "heading" }>[] =>
  blocks.flatMap((block) => {
    if (block.kind === "heading") return [block];
    if (block.kind === "columns") return block.columns.flatMap(headingsIn);
    return block.kind === "keep" ? headingsIn(block.blocks) : [];
  });
