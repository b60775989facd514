import type { Descriptor } from "../../facts/descriptor.ts";
import type { Partial as PartialTemplate } from "../../filling/templates.ts";
import { unusedPhrases } from "../../filling/unused-phrases.ts";
import type { Catalogue, Phrase } from "../../locales/catalogue.ts";
import { isOfProgram } from "../../locales/missing-phrases.ts";
import { strangeBlanks } from "../../locales/strange-blanks.ts";
import type { PackTemplate } from "../../packs/pack.ts";
import { unprintable } from "../../pages/faces.ts";
import type { Theme } from "../../pages/theme.ts";
import type { Problem } from "../../problem.ts";
import { characterUnprintable } from "../checking/character-unprintable.ts";

/**
 * What is wrong with the wordings beside each other and beside the templates, each at its phrase: a blank that nothing
 * fills, a character that no face can print, and, as a note, a phrase that nothing says.
 */
export function checkWordings(
  catalogues: ReadonlyMap<string, Catalogue>,
  templates: readonly PackTemplate[],
  partials: ReadonlyMap<string, PartialTemplate>,
  { language }: Descriptor,
  { families }: Pick<Theme, "families">,
): readonly Problem[] {
  const all = [...catalogues.values()].filter(({ incomplete }) => !incomplete);
  const model = all.find((each) => each.language === language) ?? all[0];
  if (!model) return [];
  const keys = new Set(all.flatMap(({ phrases }) => [...phrases.keys()]).filter((key) => !isOfProgram(key)));
  const unused = new Set(unusedPhrases(templates, partials, keys));
  return all.flatMap((catalogue) => [
    ...strangeBlanks(catalogue, model),
    ...[...catalogue.phrases].flatMap(([key, phrase]) => [
      ...unprintableIn(key, phrase, Object.values(families)),
      ...(unused.has(key) ? [unusedPhrase(key, phrase)] : []),
    ]),
  ]);
}

function unprintableIn(key: string, phrase: Phrase, families: readonly string[]): readonly Problem[] {
  const pieces = phrase.kind === "plain" ? phrase.pieces : Object.values(phrase.forms).flat();
  const missing = unprintable(pieces.filter((piece) => typeof piece === "string").join(""), families);
  if (missing.length === 0) return [];
  return [characterUnprintable(missing, families, phrase.place, `in the phrase “${key}”`)];
}

const unusedPhrase = (key: string, { place }: Phrase): Problem => ({
  severity: "note",
  code: "phrase-unused",
  place,
  reason: "No template says this phrase.",
  found: key,
});
