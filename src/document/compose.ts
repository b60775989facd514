import type { PartialDate } from "../facts/date.ts";
import type { Filled } from "../filling/filled.ts";
import type { Locale } from "../locales/locale.ts";
import type { Checked } from "../problem.ts";
import { checkLevels } from "./check-levels.ts";
import { composeRich } from "./compose-rich.ts";
import { startComposing } from "./composing.ts";
import type { BriefingDocument } from "./document.ts";
import { composeFurniture, composeMasthead } from "./furniture.ts";
import { leaveOutEmpty } from "./leave-out-empty.ts";
import { nest } from "./nest.ts";
import { number } from "./number.ts";
import { plainText } from "./plain-text.ts";
import { resolve } from "./resolve.ts";
import { split } from "./split.ts";

/** What a pack says of itself that stands in no template. */
export interface Edition {
  /** The name of the series of packs, printed at the top of the first page. */
  readonly series: string;
  /** The edition that the pack is; with `moved`, the one after which a fact in it moved. */
  readonly edition?: { readonly name: string; readonly moved: boolean };
  /** The date of the newest fact; of a pack with an edition, that date when a fact in the pack last moved. */
  readonly factsTo: PartialDate | null;
}

/**
 * A filled template as a document: Markdown parsed, placeholders put back, numbered, cross-referenced, with what stands
 * at the head and foot of its pages. The same input gives the same document, and everything placed is in it.
 * Errors: HTML, pictures and other Markdown without a counterpart, headings that skip a level, references that lead
 * nowhere, phrases the wording lacks. Notes: sections left out because nothing stands under them.
 */
export function compose(
  filled: Filled,
  { locale, ...edition }: Edition & { readonly locale: Locale },
): Checked<BriefingDocument> {
  const composing = startComposing(filled, locale);
  const drafts = nest(split(filled.markdown, filled.placed), composing);
  checkLevels(drafts, composing);
  const { blocks, labels } = number(leaveOutEmpty(drafts, composing), composing);
  const resolved = resolve(blocks, labels, composing);
  const title = plainText(composeRich(filled.title, composing));
  const subtitle = plainText(composeRich(filled.subtitle ?? "", composing));
  const { paper } = filled.pack.template;
  const value: BriefingDocument = {
    id: filled.pack.id,
    title,
    ...(subtitle === "" ? {} : { subtitle: capitalised(subtitle, locale) }),
    language: filled.pack.language,
    ...(paper === undefined ? {} : { paper }),
    masthead: composeMasthead(edition, composing),
    furniture: composeFurniture(title, subtitle, edition, composing),
    blocks: resolved,
  };
  return { value, problems: composing.problems };
}

/** As a line of its own begins; in the head of the pages it follows a colon, where many languages want a small letter. */
const capitalised = (line: string, { language }: Locale): string =>
  line.charAt(0).toLocaleUpperCase(language) + line.slice(1);
