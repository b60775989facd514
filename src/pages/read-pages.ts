import type { BriefingDocument } from "../document/document.ts";
import { planGalley, type GalleyOptions } from "./galley.ts";
import type { LaidNode } from "./laid.ts";

/** What stands on a page. */
export interface PageRead {
  /** The words as they are printed, line after line; what a figure draws is no text. */
  readonly text: string;
  /** Ids of the blocks that begin on it. */
  readonly ids: readonly string[];
}

/** A document's pages, and the headings that lead to them, without making a file of them. */
export async function readPages(
  document: BriefingDocument,
  options: GalleyOptions,
): Promise<{
  readonly pages: readonly PageRead[];
  readonly headings: readonly { readonly title: string; readonly id: string }[];
}> {
  const { value: plan } = await planGalley(document, options);
  const pages = plan.pages.map(({ items }): PageRead => ({
    text: items.map(({ laid, from = 0, to = laid.height }) => textOf(laid.nodes, from, to)).join("\n"),
    ids: items.flatMap(({ ids = [] }) => ids),
  }));
  return { pages, headings: plan.outline.map(({ title, target }) => ({ title, id: target })) };
}

/** A line belongs to the piece of a cut block that holds its middle. */
const textOf = (nodes: readonly LaidNode[], from: number, to: number): string =>
  nodes
    .flatMap((node): readonly string[] => {
      if (node.kind === "element") return [textOf(node.children, from, to)];
      if (node.kind !== "text") return [];
      return node.lines
        .filter(({ top, bottom }) => (top + bottom) / 2 >= from && (top + bottom) / 2 < to)
        .map(({ runs }) => runs.map(({ text }) => text).join(""));
    })
    .join("\n");
