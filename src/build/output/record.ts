import type { RowId } from "../../facts/facts.ts";
import type { Reason } from "../planning/reason.ts";

/**
 * What the last build left in its folder, written beside the packs as `record.json`: which files are ours, from what
 * each was made, and which rows it read.
 */
export interface BuildRecord {
  readonly format: typeof RECORD_FORMAT;
  /** Of what all packs were last made together; null where they were not: see inputs-digest.ts. */
  readonly inputs: string | null;
  /** SHA-256 of the pages that list the packs, by their names. */
  readonly lists: Readonly<Record<string, string>>;
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
  /** Why it was printed when it came to be as it is; records of old do not say. */
  readonly why?: Reason;
}

export const RECORD_FILE = "record.json";
export const RECORD_FORMAT = 3;
export const EMPTY_RECORD: BuildRecord = { format: RECORD_FORMAT, inputs: null, lists: {}, packs: {} };

/**
 * A record that is missing, damaged or of another format counts as empty, and an entry that is not whole as absent: what
 * it told of is then built again.
 */
export function readRecord(text: string | null): BuildRecord {
  const record = parse(text ?? "");
  if (!isObject(record) || record["format"] !== RECORD_FORMAT || !isObject(record["packs"])) return EMPTY_RECORD;
  const packs = Object.entries(record["packs"]).filter((each): each is [string, PackRecord] => isPackRecord(each[1]));
  const inputs = typeof record["inputs"] === "string" ? record["inputs"] : null;
  const lists = isObject(record["lists"]) ? Object.entries(record["lists"]) : [];
  return {
    format: RECORD_FORMAT,
    inputs,
    lists: Object.fromEntries(lists.map(([name, content]) => [name, String(content)])),
    packs: Object.fromEntries(packs),
  };
}

/** One line a pack, so that what changed between two records can be seen in any tool that compares lines. */
export function writeRecord(
  packs: ReadonlyMap<string, PackRecord>,
  { inputs, lists }: Pick<BuildRecord, "inputs" | "lists">,
): string {
  const ordered = [...packs].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = ordered.map(([id, entry]) => `${JSON.stringify(id)}:${JSON.stringify(inOrder(entry))}`);
  const head = `"format":${RECORD_FORMAT},"inputs":${JSON.stringify(inputs)},"lists":${JSON.stringify(lists)}`;
  return `{${head},"packs":{\n${lines.join(",\n")}\n}}\n`;
}

/** An entry comes from a build or from a file: the order of its keys must not tell which. */
const inOrder = ({ file, title, language, fingerprint, content, pages, rows, why }: PackRecord): PackRecord => ({
  file,
  title,
  language,
  fingerprint,
  content,
  pages,
  rows,
  ...(why && { why }),
});

/** Whether a path is one of a pack's, within the output folder: no damaged record makes us remove others' files. */
export const isOurs = (file: string): boolean =>
  !file.startsWith("/") && !/^[A-Za-z]:|\\/.test(file) && !file.split("/").includes("..") && file.endsWith(".pdf");

export function isPackRecord(value: unknown): value is PackRecord {
  if (!isObject(value)) return false;
  const texts = ["file", "title", "language", "fingerprint", "content"].every((key) => typeof value[key] === "string");
  return texts && isOurs(String(value["file"])) && typeof value["pages"] === "number" && isObject(value["rows"]);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
