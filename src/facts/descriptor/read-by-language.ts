import type { JsonValue } from "./json-value.ts";
import { isLanguageTag } from "./read-language.ts";

/** Texts by language tag, such as titles or the names of fields; empty where there are none. */
export function readByLanguage(at: JsonValue | undefined): Map<string, string> {
  const entries = at?.asObject()?.entries() ?? [];
  return new Map(
    entries.flatMap(([tag, target]): [string, string][] => {
      const text = target.asText();
      return text !== undefined && isLanguageTag(tag, target) ? [[tag, text]] : [];
    }),
  );
}
