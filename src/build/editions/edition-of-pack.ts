import type { PartialDate } from "../../facts/date.ts";
import type { News } from "../../filling/news-of-pack.ts";
import type { EditionsSince } from "./since-editions.ts";

/** What the top of a pack says of its edition. */
export interface EditionOfPack {
  /** The edition that it is; or, with `moved`, the one after which a fact in it moved. */
  readonly name: string;
  readonly moved: boolean;
  /** The date of the newest fact when a fact in the pack last moved. */
  readonly updated: PartialDate | null;
}

/** Null where there is no edition yet. */
export function editionOfPack(
  editions: EditionsSince,
  pack: string,
  { is }: News,
  newest: PartialDate | null,
): EditionOfPack | null {
  const edition = editions[0]?.edition;
  if (!edition) return null;
  if (is === null) return { name: edition.name, moved: true, updated: newest };
  return { name: is, moved: false, updated: edition.packs.get(pack)?.updated ?? newest };
}
