import { blocksToKeep, giveBlocks, type KeptBlocks } from "../../pages/kept-blocks.ts";
import { giveWords, wordsToKeep, type KeptWords } from "../../pages/set-text/kept-words.ts";
import { KeptFile } from "./kept-file.ts";

/*
 * Laying out blocks and shaping words for the first time is most of what printing a single pack costs, so the compiled
 * program keeps both from one command to the next. Neither depends on anything but the program and the faces.
 */
const words = new KeptFile<KeptWords>("words.json");
const blocks = new KeptFile<KeptBlocks>("blocks.json");

/** So many new ones are worth writing the file again. */
const WORDS_WORTH_WRITING = 100;
const BLOCKS_WORTH_WRITING = 20;

/** Makes the work of earlier commands known in this thread; each file is read once something of it is asked for. */
export function recallWork(): void {
  giveWords(() => words.read() ?? {});
  giveBlocks(() => blocks.read() ?? {});
}

/** Keeps what was shaped and laid out in this thread for the next command, where there is enough that is new. */
export async function keepWork(): Promise<void> {
  const shaped = wordsToKeep();
  if (shaped.added >= WORDS_WORTH_WRITING) await words.write(shaped.words);
  const laid = blocksToKeep();
  if (laid.added >= BLOCKS_WORTH_WRITING) await blocks.write(laid.blocks);
}
