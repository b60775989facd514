import { locate } from "../../document/locate.ts";
import type { Filled } from "../../filling/filled.ts";
import { unprintable } from "../../pages/faces.ts";
import type { Theme } from "../../pages/theme.ts";
import type { Place, Problem } from "../../problem.ts";
import { characterUnprintable } from "./character-unprintable.ts";
import { originOfWords, placeInPartials, type Origins } from "./origin-of-words.ts";
import { placeOfFact } from "./place-of-fact.ts";

/**
 * An error for each text of a pack that holds a character no face of its theme can print, at its cell, its phrase or its
 * line of a template or partial.
 */
export function unprintableText(
  { pack, markdown }: Pick<Filled, "pack" | "markdown">,
  origins: Origins,
  { families }: Pick<Theme, "families">,
): Problem[] {
  const asked = Object.values(families);
  const problems: Problem[] = [];
  const report = (text: string, placeOf: (missing: string) => Place): void => {
    const missing = unprintable(text, asked);
    if (missing.length === 0) return;
    problems.push({ ...characterUnprintable(missing, asked, placeOf(missing[0]!)), found: text });
  };
  const seen = new Set<string>();
  for (const each of origins.placed) {
    if (each.kind !== "text" && each.kind !== "passage" && each.kind !== "link") continue;
    if (seen.has(each.text)) continue;
    seen.add(each.text);
    const { fact, text } = each;
    report(text, () =>
      fact === undefined
        ? (originOfWords(text, origins)?.place ?? { file: pack.template.file })
        : placeOfFact(fact, origins.facts),
    );
  }
  const own = markdown.replaceAll(/[\uE000\uE001]/g, "");
  report(own, (missing) => {
    const inTemplate = locate(pack.template, missing);
    return inTemplate.line === undefined ? (placeInPartials(missing, origins) ?? inTemplate) : inTemplate;
  });
  return problems;
}
