import type { Setting } from "../blocks/setting.ts";
import type { Layout } from "../lay-out.ts";
import type { GalleyBlock, PlacedPage } from "../paginate/galley-block.ts";
import type { GalleyItem } from "./galley-item.ts";
import { layItems } from "./lay-items.tsx";

/**
 * The blocks on which pages are named, by key, set once more now that the pages of the headings are known. They keep
 * their heights: a page number has a place of its own.
 */
export async function withPageNumbers(
  items: readonly GalleyItem[],
  pages: readonly PlacedPage[],
  headings: readonly string[],
  { setting, layout }: { readonly setting: Setting; readonly layout: Layout },
): Promise<ReadonlyMap<string, GalleyBlock>> {
  const waiting = items.filter(({ namesPages }) => namesPages);
  if (waiting.length === 0) return new Map();
  const named = new Set(headings);
  const pageOf = new Map<string, string>();
  for (const [page, { pieces }] of pages.entries()) {
    for (const { ids = [] } of pieces) for (const id of ids) if (named.has(id)) pageOf.set(id, String(page + 1));
  }
  const numbers = [...pageOf];
  const numbered = waiting.map((item) => ({
    ...item,
    component: { ...item.component, content: [item.component.content, numbers] },
  }));
  const blocks = await layItems(numbered, { ...setting, pages: pageOf }, layout);
  return new Map(blocks.map((block) => [block.key, block]));
}
