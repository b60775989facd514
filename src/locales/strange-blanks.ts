import type { Problem } from "../problem.ts";
import type { Catalogue, Phrase } from "./catalogue.ts";
import { PROGRAM_PHRASES } from "./missing-phrases.ts";

/** The blanks of a catalogue that the program, or the model's phrase of the same key, does not have. */
export function strangeBlanks(catalogue: Catalogue, model: Catalogue): readonly Problem[] {
  return [...catalogue.phrases].flatMap(([key, phrase]) => {
    const wanted = blanksWanted(key, model);
    if (!wanted) return [];
    return [...blanksOf(phrase)].flatMap((blank): Problem[] => {
      if (wanted.has(blank) || blank === "count") return [];
      return [
        {
          severity: "error",
          code: "blank-unknown",
          place: phrase.place,
          reason: `The phrase “${key}” has a blank that nothing fills.`,
          found: `{${blank}}`,
          wanted: [...wanted].map((name) => `{${name}}`).join(", ") || "no blank",
        },
      ];
    });
  });
}

function blanksWanted(key: string, model: Catalogue): ReadonlySet<string> | undefined {
  const ours = PROGRAM_PHRASES.get(key);
  if (ours) return new Set(ours.flatMap((blank) => blank.split("|")));
  const phrase = model.phrases.get(key);
  return phrase && blanksOf(phrase);
}

function blanksOf(phrase: Phrase): ReadonlySet<string> {
  const pieces = phrase.kind === "plain" ? phrase.pieces : Object.values(phrase.forms).flat();
  return new Set(pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.blank])));
}
