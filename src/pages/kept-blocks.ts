import { contentDigest } from "./content-digest.ts";
import type { Laid } from "./laid.ts";

/** Blocks as they were laid out in an earlier process, by the digest of their keys. */
export type KeptBlocks = Readonly<Record<string, Laid>>;

/** So many blocks are kept from one command to the next: those of some four packs of ten pages. */
const BLOCKS = 2_000;

let give: (() => KeptBlocks) | undefined;
let given: KeptBlocks | undefined;
/** Blocks of this process by their digests, until there are too many. */
const used = new Map<string, Laid>();
let added = 0;

/** Gives blocks that need not be laid out again, once they are asked for; they must be set in the very same faces. */
export function giveBlocks(blocks: () => KeptBlocks): void {
  give = blocks;
}

/** A block as it was laid out before. */
export function keptBlock(key: string): Laid | undefined {
  given ??= give?.() ?? {};
  if (tooMany()) return undefined;
  const name = contentDigest(key);
  const block = Object.hasOwn(given, name) ? given[name] : undefined;
  if (block) used.set(name, block);
  return block;
}

export function noteBlock(key: string, laid: Laid): void {
  if (tooMany()) return;
  used.set(contentDigest(key), laid);
  added += 1;
}

/**
 * The blocks of this process, with those that were given as far as there is room, and how many are new. None where there
 * are too many of its own: a batch has its blocks in memory, and would only write for long.
 */
export function blocksToKeep(): { readonly blocks: KeptBlocks; readonly added: number } {
  if (tooMany()) return { blocks: {}, added: 0 };
  const own = Object.fromEntries(used);
  const both = { ...given, ...own };
  return { blocks: Object.keys(both).length <= BLOCKS ? both : own, added };
}

const tooMany = (): boolean => used.size >= BLOCKS;
