import type { BriefingDocument } from "../../document/document.ts";
import { enlarge } from "../../document/enlarge.ts";
import { narrow } from "../../document/narrow.ts";
import type { Locale } from "../../locales/locale.ts";
import type { PrintForm } from "../../packs/pack.ts";
import { greyTheme } from "../../pages/forms/grey-theme.ts";
import { largeTheme } from "../../pages/forms/large-theme.ts";
import { punchedTheme } from "../../pages/forms/punched-theme.ts";
import type { Theme } from "../../pages/theme.ts";
import type { Checked, Problem } from "../../problem.ts";

interface Printed {
  readonly document: BriefingDocument;
  readonly theme: Theme;
}

/**
 * A document and its theme as a form has them: what a form changes is in these two, and so in the fingerprint of the pack.
 * Errors: phrases that a form says and the wording lacks.
 */
export function inForm(printed: Printed, form: PrintForm = {}, locale: Locale): Checked<Printed> {
  const { paper, large, grey, notes, punch } = form;
  const said = [...(notes ? ["print.notes"] : []), ...(large ? ["print.sources", "print.old"] : [])];
  const lacking = said.filter((key) => !locale.has(key)).map((key) => phraseMissing(key, locale));
  if (lacking.length > 0) return { value: printed, problems: lacking };
  let { document, theme } = printed;
  if (paper) document = { ...document, paper };
  if (notes) {
    const furniture = { ...document.furniture, notes: say(locale, "print.notes") };
    document = { ...narrow(document), furniture };
  }
  if (large) {
    document = enlarge(document, wordsOf(locale));
    theme = largeTheme(theme);
  }
  if (grey) theme = greyTheme(theme);
  if (punch) theme = punchedTheme(theme);
  return { value: { document, theme }, problems: [] };
}

const phraseMissing = (key: string, { language }: Locale): Problem => ({
  severity: "error",
  code: "unknown-phrase",
  place: { file: `templates/wording/${language}.yaml` },
  reason: "The wording lacks a phrase that packs in this form say.",
  found: key,
});

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
