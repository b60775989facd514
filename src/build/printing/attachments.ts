import { stringify } from "csv-stringify/sync";
import type { FactId, Facts, Row } from "../../facts/facts.ts";
import { writeDate } from "../../facts/dates/write-date.ts";
import type { FactRead } from "../../filling/filled.ts";
import type { Attachment } from "../../pages/paint/plan.ts";
import { asWritten } from "../as-written.ts";
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
  const known = writtenOf(facts);
  const ofSources = facts.descriptor.roles.sources?.table;
  const keys = new Set<string>();
  let lines = "";
  // Thousands a pack: one look at each.
  for (const { fact, row: id, printed } of reads) {
    const row = printed && facts.rows.get(id);
    if (!row || row.table === ofSources) continue;
    lines += keep(known.lines, fact, () => stringify([lineOf(facts, row, fact.slice(row.id.length + 1))]));
    for (const key of row.sources) keys.add(key);
  }
  const items = [...keys]
    .toSorted()
    .map((key) => keep(known.items, key, () => itemOf(facts, key)))
    .filter((item) => item !== "");
  return [
    {
      name: "facts.csv",
      mimeType: "text/csv",
      description: words.facts,
      relationship: "Data",
      bytes: encode(stringify([COLUMNS]) + lines),
    },
    {
      name: "sources.json",
      mimeType: "application/vnd.citationstyles.csl+json",
      description: words.sources,
      relationship: "Source",
      bytes: encode(items.length === 0 ? "[]\n" : `[\n${items.join(",\n")}\n]\n`),
    },
  ];
}

/** What is written of a fact or a source is the same in every pack. */
interface Written {
  /** Lines of CSV, by fact. */
  readonly lines: Map<FactId, string>;
  /** Items of CSL-JSON, indented as in their list, by source; empty where the descriptor maps none. */
  readonly items: Map<string, string>;
}

const written = new WeakMap<Facts, Written>();

function writtenOf(facts: Facts): Written {
  const known = written.get(facts) ?? { lines: new Map(), items: new Map() };
  written.set(facts, known);
  return known;
}

function keep(known: Map<string, string>, key: string, make: () => string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

/** As an item stands in a list that is written with an indent of one, without the brackets of the list. */
const itemOf = (facts: Facts, key: string): string => JSON.stringify(cslSources(facts, [key]), null, 1).slice(2, -2);

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
