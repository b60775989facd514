import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openedFaces } from "../../pages/faces.ts";
import { giveWords, wordsToKeep, type KeptWords } from "../../pages/set-text/kept-words.ts";
import { digest } from "../planning/digest.ts";
import { writeWhole } from "../output/publish.ts";

/**
 * Shaping words for the first time is a quarter of the time of a single pack, so the compiled program keeps them beside
 * itself from one command to the next; compiling it anew throws them away. A file that is damaged, or was made with other
 * faces, counts as none.
 */
const FILE = import.meta.url.endsWith(".ts") ? null : join(dirname(fileURLToPath(import.meta.url)), "words.json");

/** So many new words are worth writing the file again. */
const WORTH_WRITING = 100;

interface Kept {
  /** The files of the faces, by path. */
  readonly faces: Readonly<Record<string, FaceFile>>;
  readonly words: KeptWords;
}

interface FaceFile {
  readonly size: number;
  /** Milliseconds of the epoch. */
  readonly changed: number;
}

let recalled: Kept["faces"] = {};
let given: Promise<void> | undefined;

/** Makes the words of earlier commands known, once in a thread. */
export const recallWords = (): Promise<void> => (given ??= recall());

async function recall(): Promise<void> {
  try {
    if (FILE === null) return;
    const text = await readFile(FILE, "utf8");
    const body = text.slice(text.indexOf("\n") + 1);
    if (digest(body) !== text.slice(0, text.indexOf("\n"))) return;
    const { faces, words } = JSON.parse(body) as Kept;
    const same = await Promise.all(
      Object.entries(faces).map(async ([path, { size, changed }]) => {
        const now = await stateOf(path);
        return now.size === size && now.changed === changed;
      }),
    );
    if (!same.every(Boolean)) return;
    recalled = faces;
    giveWords(words);
  } catch {
    // Nothing to go by: words are shaped anew.
  }
}

/** Keeps the words that were shaped in this thread for the next command, where there are enough that are new. */
export async function keepWords(): Promise<void> {
  const { words, added } = wordsToKeep();
  if (FILE === null || added < WORTH_WRITING) return;
  try {
    const opened = openedFaces().map(async ({ file }) => [file, await stateOf(file)] as const);
    const faces = { ...recalled, ...Object.fromEntries(await Promise.all(opened)) };
    const body = JSON.stringify({ faces, words } satisfies Kept);
    await writeWhole(FILE, `${digest(body)}\n${body}`);
  } catch {
    // The program may lie where only an administrator writes: then each command shapes its words.
  }
}

async function stateOf(path: string): Promise<FaceFile> {
  const { size, mtimeMs } = await stat(path);
  return { size, changed: mtimeMs };
}
