import type { Facts } from "../../facts/facts.ts";
import type { RowChange, SinceEdition } from "../../filling/change.ts";
import { changesSince } from "./changes-since.ts";
import type { Edition } from "./edition.ts";

/** Editions with what changed since each, newest first. */
export type EditionsSince = readonly { readonly edition: Edition; readonly changes: readonly RowChange[] }[];

/** Compares facts with editions, once for all packs. */
export const editionsSince = (editions: readonly Edition[], facts: Facts): EditionsSince =>
  editions.map((edition) => ({ edition, changes: changesSince(edition, facts) }));

/** How one pack stands to them. */
export const sinceEditions = (editions: EditionsSince, pack: string): readonly SinceEdition[] =>
  editions.map(({ edition, changes }) => ({
    edition: edition.name,
    changes,
    printedThen: edition.packs.get(pack)?.printed ?? null,
  }));
