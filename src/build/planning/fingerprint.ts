import type { Facts, Row, RowId } from "../../facts/facts.ts";
import type { FactRead } from "../../filling/filled.ts";
import { digest } from "./digest.ts";
import type { PrintJob } from "../printing/print.ts";

/**
 * A digest of everything that can change a pack's file. The job alone sees a changed cell, template, phrase, theme or
 * as-of date, and a fact that is attached; `look` another engine; `program` a changed line of our own code or
 * another version of a package.
 */
export function fingerprint(
  job: PrintJob,
  { look, program }: { readonly look: string; readonly program: string },
): string {
  const attachments = job.attachments.map(({ bytes, ...rest }) => ({ ...rest, content: digest(bytes) }));
  return digest(JSON.stringify([{ ...job, attachments }, look, program]));
}

/** For each row read, a digest of the fields that were read: tells which rows a rebuild is owed to. */
export function rowDigests(facts: Facts, reads: readonly FactRead[]): Record<RowId, string> {
  const byRow = new Map<RowId, FactRead[]>();
  for (const read of reads) {
    const others = byRow.get(read.row);
    if (others) others.push(read);
    else byRow.set(read.row, [read]);
  }
  const known = digestsOf(facts);
  const digests = [...byRow].map(([id, read]): [RowId, string] => {
    // Most packs read the same fields of a row.
    const key = read.map(({ fact }) => fact).join("\n");
    const found = known.get(key) ?? rowDigest(facts.rows.get(id), read);
    known.set(key, found);
    return [id, found];
  });
  return Object.fromEntries(digests.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const digestsByFacts = new WeakMap<Facts, Map<string, string>>();

function digestsOf(facts: Facts): Map<string, string> {
  const known = digestsByFacts.get(facts) ?? new Map();
  digestsByFacts.set(facts, known);
  return known;
}

const rowDigest = (row: Row | undefined, reads: readonly FactRead[]): string =>
  digest(JSON.stringify(reads.map(({ fact, row: id }) => row?.values[fact.slice(id.length + 1)] ?? null))).slice(0, 12);
