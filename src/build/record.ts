import type { FactId, RowId } from "../facts/facts.ts";

/**
 * What the last build left in its folder, written beside the packs as `record.json`: which files are ours, from what
 * each was made, and which rows it read.
 */
export interface BuildRecord {
  readonly format: typeof RECORD_FORMAT;
  /** By pack id, in order of ids. */
  readonly packs: Readonly<Record<string, PackRecord>>;
}

export interface PackRecord {
  /** Relative to the output folder. */
  readonly file: string;
  readonly title: string;
  readonly language: string;
  /** SHA-256 of everything that can change the file: see fingerprint.ts. */
  readonly fingerprint: string;
  /** SHA-256 of the file as it was written: a file that no longer has it was changed or damaged, and is built again. */
  readonly content: string;
  readonly pages: number;
  /** Of each row read, a digest of the fields that were read: says which rows a rebuild is owed to. */
  readonly rows: Readonly<Record<RowId, string>>;
  /** Facts that are printed, for tracing a figure back to its cell. */
  readonly printed: readonly FactId[];
}

export const RECORD_FILE = "record.json";
export const RECORD_FORMAT = 1;
export const EMPTY_RECORD: BuildRecord = { format: RECORD_FORMAT, packs: {} };

/** A record that is missing, damaged or of another format counts as empty: everything is then built again. */
export function readRecord(text: string | null): BuildRecord {
  if (text === null) return EMPTY_RECORD;
  try {
    const record = JSON.parse(text) as BuildRecord;
    return record.format === RECORD_FORMAT && typeof record.packs === "object" ? record : EMPTY_RECORD;
  } catch {
    return EMPTY_RECORD;
  }
}

export const writeRecord = (record: BuildRecord): string => `${JSON.stringify(record, null, 1)}\n`;
