import type { Block, BriefingDocument } from "../../document/document.ts";
import type { Place } from "../../problem.ts";
import { BlockNode } from "../blocks/block-node.tsx";
import { Masthead } from "../blocks/masthead.tsx";
import type { Setting } from "../blocks/setting.ts";
import { plainText } from "../pieces.ts";
import { gapBetween, gapUnderMasthead } from "../rhythm.ts";
import { component, type Composing, type GalleyItem } from "./galley-item.ts";
import { idsIn, namesPages } from "./ids-in.ts";
import { listItems, questionItems, sourceItems } from "./list-items.tsx";
import { tableItems } from "./table-items.tsx";

type ItemsOf<B extends Block> = (block: B, composing: Composing) => readonly GalleyItem[];

/** The blocks of the galley that each kind of block is cut into: as many as pages may be cut between. */
const kinds: { readonly [K in Block["kind"]]: ItemsOf<Extract<Block, { kind: K }>> } = {
  heading: (block, composing) => [{ ...whole(block, composing), keepWithNext: true }],
  paragraph: (block, composing) => [{ ...whole(block, composing), cut: "lines" }],
  list: listItems,
  table: tableItems,
  figure: (block, composing) => [whole(block, composing)],
  facts: (block, composing) => [whole(block, composing)],
  strip: (block, composing) => [whole(block, composing)],
  questions: questionItems,
  "fill-in": (block, composing) => [whole(block, composing)],
  contents: (block, composing) => [whole(block, composing)],
  sources: sourceItems,
  columns: (block, composing) => [whole(block, composing)],
  keep: ({ blocks }, composing) => flow(blocks, composing).map((item) => ({ ...item, group: composing.key })),
  "page-break": () => [],
};

/** A block that is laid out in one piece. */
function whole(block: Block, { key, place }: Composing): GalleyItem {
  return {
    key,
    ids: idsIn(block),
    path: [],
    after: 0,
    cut: "never",
    place,
    namesPages: namesPages(block),
    component: component("block", block, () => <BlockNode block={block} />),
  };
}

/** A document as a galley, the masthead first; it may be wider than the text. */
export function itemsOf(
  document: BriefingDocument,
  setting: Setting,
  place: Place,
  measure = setting.measure,
): readonly GalleyItem[] {
  const { masthead, title, subtitle, blocks, furniture } = document;
  const top: GalleyItem = {
    key: "masthead",
    measure,
    path: [],
    after: gapUnderMasthead(setting.theme, blocks[0]),
    cut: "never",
    place,
    component: component("masthead", [masthead, title, subtitle], () => <Masthead document={document} />),
  };
  return [top, ...flow(blocks, { setting, furniture, key: "", place })];
}

/** Blocks one below the other, in the rhythm of the look. */
function flow(blocks: readonly Block[], composing: Composing): GalleyItem[] {
  const items: GalleyItem[] = [];
  let { place } = composing;
  let above: Block | undefined;
  let breakBefore = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "page-break") {
      breakBefore = true;
      continue;
    }
    if (block.kind === "heading") place = { ...place, row: headingOf(block) };
    const [first, ...others] = cut(block, { ...composing, key: `${composing.key}${index}.`, place });
    if (!first) continue;
    const last = items.at(-1);
    // A note says something of what stands above it.
    if (last && block.kind === "paragraph" && block.role === "note")
      items.splice(-1, 1, { ...last, keepWithNext: true });
    const floats = block.kind === "figure" && blocks[index + 1]?.kind === "table";
    const before = gapBetween(composing.setting.theme, above, block);
    items.push({ ...first, before, breakBefore, ...(floats && { floats }) }, ...others);
    above = block;
    breakBefore = false;
  }
  return items;
}

const headingOf = ({ number, content }: Extract<Block, { kind: "heading" }>): string =>
  [...(number === undefined ? [] : [number]), plainText(content)].join(" ");

/** The map holds for each kind what cuts that kind, which the compiler cannot see through the union. */
const cut = (block: Block, composing: Composing): readonly GalleyItem[] =>
  (kinds[block.kind] as ItemsOf<Block>)(block, composing);
