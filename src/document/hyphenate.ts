import type { Locale } from "../locales/locale.ts";
import type { Inline } from "./document.ts";

/** Soft hyphens in the long words of a line, each passage in its own language. Addresses and codes are left alone. */
export const hyphenate = (
  inlines: readonly Inline[],
  locale: Locale,
  language: string = locale.language,
): readonly Inline[] =>
  inlines.map((inline): Inline => {
    if (inline.kind === "text") return { kind: "text", text: locale.hyphenate(inline.text, language) };
    if (inline.kind === "passage") return { ...inline, children: hyphenate(inline.children, locale, inline.language) };
    const isWords = inline.kind === "strong" || inline.kind === "emphasis";
    return isWords ? { ...inline, children: hyphenate(inline.children, locale, language) } : inline;
  });
