import type { Descriptor } from "../facts/descriptor.ts";
import { indexPage } from "./index-page.ts";
import { RECORD_FILE, writeRecord, type PackRecord } from "./record.ts";

/** What stands beside the packs and tells of them all: the page that lists them, and the record. */
export function summaryFiles(
  packs: ReadonlyMap<string, PackRecord>,
  { title, language }: Pick<Descriptor, "title" | "language">,
): readonly { readonly name: string; readonly content: string }[] {
  const ordered = [...packs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, entry]) => ({ id, ...entry }));
  return [
    { name: "index.html", content: indexPage(title, language, ordered) },
    { name: RECORD_FILE, content: writeRecord(packs) },
  ];
}
