import { stringify } from "csv-stringify/sync";
import type { Facts, Row } from "../facts/facts.ts";
import { writeDate } from "../facts/write-date.ts";
import type { FactRead } from "../filling/filled.ts";
import type { Attachment } from "../pages/paint/plan.ts";
import { asWritten } from "./as-written.ts";
import { cslSources } from "./csl-sources.ts";

/** The words in which the attachments are described to a reader, in the pack's language. */
export interface AttachmentWords {
  readonly facts: string;
  readonly sources: string;
}

const COLUMNS = ["table", "row", "field", "value", "unit", "as_of", "source_ids"] as const;

/**
 * What goes into a pack's file beside its pages: `facts.csv`, the facts that it prints, each with its unit, its date and
 * its sources; `sources.json`, all those sources as CSL-JSON. The first is the data of the pages, the second what they
 * were made from (ISO 19005-3, annex E: Data, Source).
 */
export function attachmentsOf(reads: readonly FactRead[], facts: Facts, words: AttachmentWords): Attachment[] {
  const printed = reads.flatMap(({ fact, row: id, printed: shown }) => {
    const row = facts.rows.get(id);
    return shown && row && row.table !== facts.descriptor.roles.sources?.table
      ? [{ row, field: fact.slice(id.length + 1) }]
      : [];
  });
  const lines = printed.map(({ row, field }) => lineOf(facts, row, field));
  const keys = [...new Set(printed.flatMap(({ row }) => row.sources))].toSorted();
  return [
    {
      name: "facts.csv",
      mimeType: "text/csv",
      description: words.facts,
      relationship: "Data",
      bytes: encode(stringify([COLUMNS, ...lines])),
    },
    {
      name: "sources.json",
      mimeType: "application/vnd.citationstyles.csl+json",
      description: words.sources,
      relationship: "Source",
      bytes: encode(`${JSON.stringify(cslSources(facts, keys), null, 1)}\n`),
    },
  ];
}

function lineOf({ descriptor }: Facts, row: Row, field: string): string[] {
  const schema = descriptor.tables.get(row.table)?.field.get(field);
  return [
    row.table,
    row.key,
    field,
    asWritten(row.values[field] ?? null, schema?.delimiter),
    schema?.unit ?? "",
    row.asOf ? writeDate(row.asOf) : "",
    row.sources.join(";"),
  ];
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
