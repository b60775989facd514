import type { RootContent } from "mdast";
import { PLACE_CLOSE, PLACE_OPEN, type Placed } from "../../filling/filled.ts";
import { parseBlocks } from "../parse-markdown.ts";

/** Markdown as blocks, and what their placeholders stand for. */
export interface ParsedOnce {
  readonly nodes: readonly RootContent[];
  readonly placed: readonly Placed[];
}

const placeholder = new RegExp(`${PLACE_OPEN}(\\d+)${PLACE_CLOSE}`, "gu");

/** Texts that are kept: of a template some twenty, in as many forms as there are numbers of rows. */
const TEXTS = 2_000;
const known = new Map<string, readonly RootContent[]>();

/**
 * Parses Markdown once for all packs in which the template's own text is the same, whatever is placed in it: the
 * placeholders are numbered anew, in the order in which they stand.
 */
export function parseOnce(markdown: string, placed: readonly Placed[]): ParsedOnce {
  const here: Placed[] = [];
  const text = markdown.replace(placeholder, (written, index: string) => {
    const one = placed[Number(index)];
    return one ? `${PLACE_OPEN}${here.push(one) - 1}${PLACE_CLOSE}` : written;
  });
  const before = known.get(text);
  if (before) return { nodes: before, placed: here };
  const nodes = parseBlocks(text);
  if (known.size >= TEXTS) known.clear();
  known.set(text, nodes);
  return { nodes, placed: here };
}
