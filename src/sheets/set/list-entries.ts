import { PAPERS } from "../paper.ts";
import { coverPages, type CoverEntry } from "./draw-cover.ts";
import type { LaidSource } from "./lay-source.ts";
import type { SheetSet } from "./sheet-set.ts";

/** What stands where in the file of a set, its cover coming first. */
export function listEntries(set: SheetSet, laid: readonly LaidSource[]): readonly CoverEntry[] {
  const { layouts } = set.words;
  let before = upToSheet(coverPages(laid.length, PAPERS[set.paper]), set);
  return laid.map(({ source: { document, id }, finished, sides }, index) => {
    const each = upToSheet(sides.length, set);
    const from = before + 1;
    before += each * document.copies;
    return {
      number: index + 1,
      title: finished.title,
      detail: `${id}  ·  ${layouts[document.imposition.kind]}`,
      copies: document.copies,
      sides: each,
      from,
      to: before,
    };
  });
}

/** Sides with the blank back that fills up the last sheet. */
export const upToSheet = (sides: number, { bothSides }: SheetSet): number => (bothSides ? sides + (sides % 2) : sides);
