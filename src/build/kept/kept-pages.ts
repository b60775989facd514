import { keptDrawings } from "../../pages/blocks/drawing-of.ts";
import { keptTables } from "../../pages/galley/known-table.ts";
import { keptBlocks } from "../../pages/lay-out.ts";
import { giveWords, wordsToKeep, type KeptWords } from "../../pages/set-text/kept-words.ts";
import { KeptFile } from "./kept-file.ts";
import { keptKind } from "./kept-kind.ts";

/** What is made in setting pages: figures drawn, words shaped, tables measured, blocks laid out. */
const kinds = [
  keptKind("drawings.json", keptDrawings),
  keptKind("blocks.json", keptBlocks, 20),
  keptKind("tables.json", keptTables, 3),
];
const words = new KeptFile<KeptWords>("words.json");

/** So many new words are worth writing their file again. */
const WORDS_WORTH_WRITING = 100;

export function recallPages(): void {
  giveWords(() => words.read() ?? {});
  for (const kind of kinds) kind.recall();
}

export async function keepPages(): Promise<void> {
  const shaped = wordsToKeep(WORDS_WORTH_WRITING);
  if (shaped) await words.write(shaped);
  for (const kind of kinds) await kind.keep();
}
