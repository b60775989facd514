import type { Composing } from "./composing.ts";

/**
 * A phrase of the wording with its blanks filled. A key the wording lacks is reported, and the key stands in its place.
 */
export function say(key: string, blanks: Readonly<Record<string, string>>, composing: Composing): string {
  try {
    return composing.locale
      .say(key)
      .map((part) => (typeof part === "string" ? part : (blanks[part.blank] ?? `{${part.blank}}`)))
      .join("");
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "UnknownPhrase") throw error;
    composing.report({
      code: "phrase-unknown",
      reason: `The wording for "${composing.locale.language}" has no phrase "${key}".`,
      advice: `Add ${key} to templates/wording/${composing.locale.language}.yaml.`,
    });
    return key;
  }
}
