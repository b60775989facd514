import { boxOf, type Box } from "./geometry.ts";
import { Unreadable } from "./unreadable.ts";
import type { Dict } from "./values.ts";

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly dict: Dict;
  readonly mediaBox: Box;
  /** The page's own resources; undefined where it has none or inherits them. */
  readonly resources: Dict | undefined;
  readonly annotations: readonly Dict[];
}

/** The pages in order (7.7.3). */
export function pagesOf(catalog: Dict): readonly Page[] {
  const leaves: { readonly dict: Dict; readonly above: readonly Dict[] }[] = [];
  const seen = new Set<Dict>();
  const walk = (node: Dict, above: readonly Dict[]): void => {
    if (seen.has(node)) throw new Unreadable("The page tree leads back into itself.");
    seen.add(node);
    if (!node.has("Kids")) leaves.push({ dict: node, above });
    for (const kid of node.dicts("Kids")) walk(kid, [node, ...above]);
  };
  const root = catalog.dict("Pages");
  if (!root) throw new Unreadable("The catalogue leads to no pages.");
  walk(root, []);
  return leaves.map(({ dict, above }, index) => {
    const mediaBox = boxOf([dict, ...above].map((node) => node.numbers("MediaBox")).find((box) => box !== undefined));
    if (!mediaBox) throw new Unreadable(`Page ${index + 1} has no media box.`);
    return { number: index + 1, dict, mediaBox, resources: dict.dict("Resources"), annotations: dict.dicts("Annots") };
  });
}
