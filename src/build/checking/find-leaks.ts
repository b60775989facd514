import type { BriefingDocument } from "../../document/document.ts";
import { documentText } from "../../document/document-text.ts";
import { maySeeField, maySeeRow, maySeeTable } from "../../facts/audience/may-see.ts";
import type { Facts, Row } from "../../facts/facts.ts";
import { keysIn } from "../../facts/cells/keys-in.ts";
import type { Filled } from "../../filling/filled.ts";
import type { Attachment } from "../../pages/paint/plan.ts";
import type { Problem } from "../../problem.ts";

interface Made {
  readonly filled: Filled;
  readonly document: BriefingDocument;
  readonly attachments: readonly Attachment[];
}

/**
 * What a pack holds that is withheld from its audience, each an error with its cell. The facts it was filled from are
 * without it, so nothing should be found: this looks once more, at what was read and at the finished text and its
 * attachments, by the whole facts and by no part of what made the pack. A template can repeat a withheld sentence too.
 */
export function findLeaks({ filled, document, attachments }: Made, whole: Facts): readonly Problem[] {
  const { audience } = filled.pack.template;
  if (audience === undefined) return [];
  const read = filled.reads.flatMap(({ fact, row: id }) => {
    const row = whole.rows.get(id);
    const field = fact.slice(id.length + 1);
    return row && isWithheld(whole, row, field, audience) ? [leak(row, field, filled, "reads", audience)] : [];
  });
  const texts = [documentText(document), ...attachments.map(({ bytes }) => new TextDecoder().decode(bytes))];
  const words = bare(texts.join("\n"));
  const repeated = withheldTexts(whole, audience)
    .filter(({ text }) => words.includes(text))
    .map(({ row, field }) => leak(row, field, filled, "repeats", audience));
  return [...read, ...repeated];
}

function isWithheld({ descriptor }: Facts, row: Row, name: string, audience: string): boolean {
  const table = descriptor.tables.get(row.table);
  const field = table?.field.get(name);
  if (!table || !field) return false;
  return !maySeeTable(table, audience) || !maySeeField(table, field, audience) || !maySeeRow(table, row, audience);
}

interface WithheldText {
  readonly row: Row;
  readonly field: string;
  readonly text: string;
}

/** Shorter ones, such as a name, may well stand in a pack by their own right. */
const SENTENCE = 24;

const known = new WeakMap<Facts, Map<string, readonly WithheldText[]>>();

/** The withheld cells that hold a sentence, but for those whose words stand also where the audience may see them. */
function withheldTexts(whole: Facts, audience: string): readonly WithheldText[] {
  const before = known.get(whole) ?? new Map<string, readonly WithheldText[]>();
  known.set(whole, before);
  const found = before.get(audience) ?? gatherTexts(whole, audience);
  before.set(audience, found);
  return found;
}

function gatherTexts(whole: Facts, audience: string): readonly WithheldText[] {
  const withheld: WithheldText[] = [];
  const seen: string[] = [];
  for (const row of whole.rows.values())
    for (const [field, value] of Object.entries(row.values))
      for (const item of keysIn(value)) {
        const text = bare(item);
        if (!isWithheld(whole, row, field, audience)) seen.push(text);
        else if (text.length >= SENTENCE && text.includes(" ")) withheld.push({ row, field, text });
      }
  const open = seen.join("\n");
  return withheld.filter(({ text }) => !open.includes(text));
}

/** Words alone, as typography, marks and separators leave them. */
const bare = (text: string): string =>
  text
    .replaceAll("\u00AD", "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\n]+/gu, " ")
    .trim();

const leak = (
  { file, line, table, key }: Row,
  field: string,
  { pack }: Filled,
  how: "reads" | "repeats",
  audience: string,
): Problem => ({
  severity: "error",
  code: "withheld",
  place: { file, line, table, row: key, field },
  reason: `The pack ${pack.id}, made for the audience ${audience}, ${how} what is withheld from it.`,
  found: pack.template.file,
  advice: "Leave it out of the template; or, if they may see it, mend the audiences in the descriptor.",
});
