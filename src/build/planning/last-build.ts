import { join } from "node:path";
import { digest } from "./digest.ts";
import { JOURNAL_FILE, readJournal } from "../output/journal.ts";
import { readIfThere } from "../output/publish.ts";
import { readRecord, RECORD_FILE, type PackRecord } from "../output/record.ts";

/** What earlier builds left in an output folder: what they recorded, and what one that was cut short noted down. */
export interface LastBuild {
  readonly packs: ReadonlyMap<string, PackRecord>;
  /** Files that may be there although no entry tells of them, by pack id. */
  readonly begun: ReadonlyMap<string, string>;
  /** The last build did not come to its end. */
  readonly cutShort: boolean;
  readonly inputs: string | null;
  readonly lists: Readonly<Record<string, string>>;
}

export async function readLastBuild(out: string): Promise<LastBuild> {
  const [record, journal] = await Promise.all([RECORD_FILE, JOURNAL_FILE].map((name) => textOf(join(out, name))));
  const { packs, inputs, lists } = readRecord(record ?? null);
  const { finished, begun } = readJournal(journal ?? null);
  const all = new Map([...Object.entries(packs), ...finished]);
  return {
    packs: all,
    begun: new Map([...begun].filter(([id]) => !all.has(id))),
    cutShort: journal !== null,
    inputs,
    lists,
  };
}

/** Whether everything was made of these inputs, and stands as it was written. */
export async function isAsMadeFrom(inputs: string, out: string, last: LastBuild): Promise<boolean> {
  if (last.cutShort || last.inputs !== inputs) return false;
  const files = new Map(Array.from(last.packs.values(), ({ file, content }) => [file, content]));
  for (const [name, content] of Object.entries(last.lists)) files.set(name, content);
  const onDisk = await digestsOnDisk(out, [...files.keys()]);
  return [...files].every(([file, content]) => onDisk.get(file) === content);
}

/** Digests of files in `out`, by path, where they are still there. */
export async function digestsOnDisk(out: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const digests = files.map(async (file): Promise<[string, string] | null> => {
    const bytes = await readIfThere(join(out, file));
    return bytes && [file, digest(bytes)];
  });
  return new Map((await Promise.all(digests)).filter((each) => each !== null));
}

async function textOf(path: string): Promise<string | null> {
  const bytes = await readIfThere(path);
  return bytes && new TextDecoder().decode(bytes);
}
