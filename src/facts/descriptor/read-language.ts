import type { JsonValue } from "./json-value.ts";

/** A language tag (BCP 47) in its usual form; undefined where there is none or it is no such tag. */
export function readLanguage(at: JsonValue | undefined): string | undefined {
  const tag = at?.asText();
  return at && tag !== undefined && isLanguageTag(tag, at) ? tag : undefined;
}

/** Whether `tag` is a language tag; reports it at `at` where it is not. */
export function isLanguageTag(tag: string, at: JsonValue): boolean {
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    at.report({
      code: "language-unknown",
      reason: `"${tag}" is no language tag.`,
      found: tag,
      wanted: "a tag such as en or ru",
    });
    return false;
  }
}
