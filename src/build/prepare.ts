import { bordering, isInAtlas } from "../charts/atlas.ts";
import { compose } from "../document/compose.ts";
import type { PartialDate } from "../facts/date.ts";
import type { FactId, Facts, RowId } from "../facts/facts.ts";
import { fill } from "../filling/fill.ts";
import type { Filled } from "../filling/filled.ts";
import { partialsIn } from "../filling/partials-in.ts";
import { newsOfPack, type News } from "../filling/news-of-pack.ts";
import type { Locale } from "../locales/locale.ts";
import type { Pack } from "../packs/pack.ts";
import type { Checked } from "../problem.ts";
import { attachmentsOf } from "./printing/attachments.ts";
import { editionOfPack } from "./editions/edition-of-pack.ts";
import { printedFacts } from "./editions/printed-facts.ts";
import { sinceEditions, type EditionsSince } from "./editions/since-editions.ts";
import { findLeaks } from "./checking/find-leaks.ts";
import { fingerprint, rowDigests } from "./planning/fingerprint.ts";
import { inForm } from "./printing/in-form.ts";
import { lookOf } from "./loading/in-look.ts";
import type { Loaded } from "./loading/load.ts";
import type { PrintJob } from "./printing/print.ts";
import type { Origins } from "./checking/origin-of-words.ts";
import { unprintableText } from "./checking/unprintable-text.ts";

/** A pack that is filled and composed, but not printed. */
export interface Prepared {
  readonly pack: Pack;
  readonly filled: Filled;
  readonly job: PrintJob;
  readonly fingerprint: string;
  readonly rows: Readonly<Record<RowId, string>>;
}

const atlas = { has: isInAtlas, bordering };

/** Fills and composes one pack; `program` is the digest of our own code and `look` names how it is printed. */
export function prepare(
  pack: Pack,
  loaded: Loaded,
  { program, look }: { readonly program: string; readonly look: string },
): Checked<Prepared> {
  const { partials, locales, looks } = loaded;
  const facts = factsFor(pack, loaded);
  const editions = editionsFor(facts, loaded);
  const locale = locales.get(pack.language);
  if (!locale) throw new Error(`No wording was loaded for ${pack.language}.`);
  const fillWith = (news?: News): Checked<Filled> =>
    fill(pack, facts, { template: pack.template, partials }, locale, { atlas, ...(news && { news }) });
  const news = editions && newsOf(pack, facts, editions, () => fillWith().value);
  const { value: filled, problems: whileFilling } = fillWith(news);
  const edition = editions && news && editionOfPack(editions, pack.id, news, facts.newest);
  const factsTo = edition ? edition.updated : facts.newest;
  const series = facts.descriptor.titles?.get(pack.language) ?? facts.descriptor.title;
  const composed = compose(filled, { locale, series, factsTo, ...(edition && { edition }) });
  const { theme } = lookOf(pack.template, looks);
  const formed = inForm({ document: composed.value, theme }, pack.form, locale);
  const job: PrintJob = {
    ...formed.value,
    attachments: attachmentsOf(filled.reads, facts, {
      facts: plainly(locale, "attachment.facts"),
      sources: plainly(locale, "attachment.sources"),
    }),
    date: instantOf(factsTo),
    file: pack.template.file,
  };
  return {
    value: {
      pack,
      filled,
      job,
      fingerprint: fingerprint(job, { look, program }),
      rows: rowDigests(facts, filled.reads),
    },
    problems: [
      ...whileFilling,
      ...composed.problems,
      ...formed.problems,
      ...unprintableText(filled, originsOf(filled, loaded), theme),
      ...findLeaks({ filled, ...job }, loaded.facts),
    ],
  };
}

/** What the words of a pack may have come from. */
export const originsOf = ({ pack, placed }: Pick<Filled, "pack" | "placed">, loaded: Loaded): Origins => ({
  placed,
  facts: loaded.facts,
  partials: partialsIn(loaded.partials, pack.language),
  wording: loaded.wordings.get(pack.language),
});

/** The facts that a pack may be filled from. */
function factsFor({ template: { audience } }: Pack, { facts, seen }: Loaded): Facts {
  if (audience === undefined) return facts;
  const own = seen.get(audience);
  if (!own) throw new Error(`No facts were loaded for the audience ${audience}.`);
  return own;
}

/** What changed since the editions, of the rows that may be seen: of one that is gone nobody can say any more. */
const editionsFor = (facts: Facts, { editions }: Loaded): EditionsSince | undefined =>
  facts.audience === undefined
    ? editions
    : editions?.map((each) => ({ ...each, changes: each.changes.filter(({ row }) => facts.rows.has(row)) }));

/** What is new in a pack; it is filled once without news where only that can tell what it prints. */
function newsOf({ id }: Pack, facts: Facts, editions: EditionsSince, fillPlainly: () => Filled): News {
  const nothingChanged = editions.every(({ changes }) => changes.length === 0);
  const printed = nothingChanged ? new Set<FactId>() : printedFacts(fillPlainly().reads, facts);
  return newsOfPack(sinceEditions(editions, id), printed);
}

/** The instant that a file of facts as of this date bears: the wall clock reaches no page. */
const instantOf = (date: PartialDate | null): string =>
  new Date(Date.UTC(date?.year ?? 2000, (date?.month ?? 1) - 1, date?.day ?? 1)).toISOString();

/** A phrase without its blanks. */
const plainly = (locale: Locale, key: string): string =>
  locale
    .say(key)
    .filter((piece) => typeof piece === "string")
    .join("");
