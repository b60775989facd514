import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** How often each word stands in a finished file; signs and line ends part words. */
export async function wordsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  const words = new Map<string, number>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
    for (const [word] of text.matchAll(/\p{L}{2,}/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  await loading.destroy();
  return words;
}

/** The share of the words of two files that stand in both, from 0 to 1. */
export function sharedWords(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const word of new Set([...one.keys(), ...other.keys()])) {
    const counts = [one.get(word) ?? 0, other.get(word) ?? 0];
    shared += Math.min(...counts);
    all += Math.max(...counts);
  }
  return shared / all;
}
