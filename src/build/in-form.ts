import type { BriefingDocument } from "../document/document.ts";
import { enlarge } from "../document/enlarge.ts";
import { stackColumns } from "../document/stack-columns.ts";
import type { Locale } from "../locales/locale.ts";
import type { PrintForm } from "../packs/pack.ts";
import { greyTheme } from "../pages/forms/grey-theme.ts";
import { largeTheme } from "../pages/forms/large-theme.ts";
import { punchedTheme } from "../pages/forms/punched-theme.ts";
import type { Theme } from "../pages/theme.ts";

interface Printed {
  readonly document: BriefingDocument;
  readonly theme: Theme;
}

/** A document and its theme as a form has them: what a form changes is in these two, and so in the fingerprint of the pack. */
export function inForm(printed: Printed, form: PrintForm | undefined, locale: Locale): Printed {
  if (!form) return printed;
  const { paper, large, grey, notes, punch } = form;
  let { document, theme } = printed;
  if (paper) document = { ...document, paper };
  // Beside a column for notes there is no room for two others.
  if (notes)
    document = { ...stackColumns(document), furniture: { ...document.furniture, notes: say(locale, "print.notes") } };
  if (large) {
    document = enlarge(document, wordsOf(locale));
    theme = largeTheme(theme);
  }
  if (grey) theme = greyTheme(theme);
  if (punch) theme = punchedTheme(theme);
  return { document, theme };
}

/** Marks and source numbers in words. */
const wordsOf = (locale: Locale) => ({
  sources: (count: number): string => say(locale, "print.sources", count),
  old: (age: string): string => say(locale, "print.old", undefined, age),
});

/** A phrase, the value in each of its blanks. */
const say = (locale: Locale, key: string, count?: number, value = ""): string =>
  locale
    .say(key, count)
    .map((piece) => (typeof piece === "string" ? piece : value))
    .join("");
