import type { JsonValue } from "./json-value.ts";
import { isLanguageTag } from "./read-language.ts";

/** The languages that stand in for each language, nearest first: `{ "kk": ["ru"] }`. */
export function readFallback(at: JsonValue | undefined): Map<string, readonly string[]> {
  const entries = at?.asObject()?.entries() ?? [];
  return new Map(
    entries.flatMap(([tag, chain]): [string, readonly string[]][] => {
      if (!isLanguageTag(tag, chain)) return [];
      return [[tag, chain.asTexts().flatMap(({ text, at: each }) => (isLanguageTag(text, each) ? [text] : []))]];
    }),
  );
}
