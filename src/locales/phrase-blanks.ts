import type { Catalogue } from "./catalogue.ts";

/** The keys of a catalogue, each with the names of its blanks: what a template can be checked against. */
export function phraseBlanks(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...catalogue.phrases].map(([key, phrase]) => {
      const pieces = phrase.kind === "plain" ? phrase.pieces : Object.values(phrase.forms).flat();
      const blanks = pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.blank]));
      return [key, [...new Set(blanks)]];
    }),
  );
}
