import { appendFile } from "node:fs/promises";
import { isOurs, isPackRecord, type PackRecord } from "./record.ts";

/**
 * What a build did before it could write its record, a line of JSON each: first the files it is going to write, then the
 * entry of each pack as its file is there. A build that is killed leaves it; the next one reads it beside the record,
 * goes on from there, and knows which files are ours even if no entry tells of them.
 */
export const JOURNAL_FILE = "record.json.journal";

type Line = { readonly begun: Readonly<Record<string, string>> } | { readonly id: string; readonly entry: PackRecord };

export interface JournalRead {
  /** Entries by pack id, the last one of each. */
  readonly finished: ReadonlyMap<string, PackRecord>;
  /** Files that were going to be written, by pack id. */
  readonly begun: ReadonlyMap<string, string>;
}

/** Reads what there is of a journal; the last line may be cut short, and a line that is not whole is passed over. */
export function readJournal(text: string | null): JournalRead {
  const finished = new Map<string, PackRecord>();
  const begun = new Map<string, string>();
  for (const line of (text ?? "").split("\n").flatMap(parse)) {
    if ("begun" in line) for (const [id, file] of Object.entries(line.begun)) if (isOurs(file)) begun.set(id, file);
    if ("entry" in line) finished.set(line.id, line.entry);
  }
  return { finished, begun };
}

/** Appended without waiting for the disk: an entry that is lost only means that its pack is built once more. */
export const writeJournal = (path: string, line: Line): Promise<void> => appendFile(path, `${JSON.stringify(line)}\n`);

function parse(text: string): Line[] {
  try {
    const line = JSON.parse(text) as Partial<Record<string, unknown>> | null;
    if (typeof line?.["begun"] === "object") return [line as Line];
    return typeof line?.["id"] === "string" && isPackRecord(line["entry"]) ? [line as Line] : [];
  } catch {
    return [];
  }
}
