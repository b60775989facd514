import type { Kept, KeptContent } from "../../kept.ts";
import { KeptFile } from "./kept-file.ts";

/** A kind of work that the compiled program keeps from one command to the next, in a file of its own. */
export interface KeptKind {
  /** Makes the work of earlier commands known in this thread; the file is read once something of it is asked for. */
  recall(): void;
  /** Keeps what this thread made for the next command, where enough of it is new. */
  keep(): Promise<void>;
}

/** `worthWriting` is how many new entries are worth writing the file again. */
export function keptKind<T>(name: string, kept: Kept<T>, worthWriting = 1): KeptKind {
  const file = new KeptFile<KeptContent<T>>(name);
  return {
    recall: () => kept.giveFrom(() => file.read()),
    async keep() {
      const content = kept.toKeep(worthWriting);
      if (content) await file.write(content);
    },
  };
}
