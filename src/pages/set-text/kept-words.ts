import type { ShapedWord } from "./shape-word.ts";

/** Words as they were shaped in an earlier process, by the key of their face. */
export type KeptWords = Readonly<Record<string, Readonly<Record<string, ShapedWord>>>>;

let give: (() => KeptWords) | undefined;
let given: KeptWords | undefined;
const fresh = new Map<string, Map<string, ShapedWord>>();

/** Gives words that need not be shaped again, once they are asked for; they must be of the very same faces. */
export function giveWords(words: () => KeptWords): void {
  give = words;
}

const kept = (): KeptWords => (given ??= give?.() ?? {});

/** A word as it was shaped before. */
export function keptWord(face: string, word: string): ShapedWord | undefined {
  const words = kept()[face];
  return words && Object.hasOwn(words, word) ? words[word] : undefined;
}

/** So many words of a face are worth keeping: those of a project in three languages. */
const WORDS = 12_000;

export function noteWord(face: string, word: string, shaped: ShapedWord): void {
  let words = fresh.get(face);
  if (!words) fresh.set(face, (words = new Map()));
  if (words.size < WORDS) words.set(word, shaped);
}

/**
 * What was given and what was shaped since; undefined unless so many words are new since it was asked last. A face that has
 * too many begins anew.
 */
export function wordsToKeep(worthWriting: number): KeptWords | undefined {
  const added = [...fresh.values()].reduce((sum, { size }) => sum + size, 0);
  if (added < worthWriting) return undefined;
  const all: Record<string, Readonly<Record<string, ShapedWord>>> = { ...kept() };
  for (const [face, words] of fresh) {
    const before = kept()[face] ?? {};
    const room = Object.keys(before).length + words.size <= WORDS;
    all[face] = { ...(room && before), ...Object.fromEntries(words) };
  }
  fresh.clear();
  given = all;
  return all;
}
