import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { faceNamed, openedFaces } from "../../pages/faces.ts";
import type { Weight } from "../../pages/theme.ts";
import { writeWhole } from "../output/publish.ts";
import { digest } from "../planning/digest.ts";

/** The compiled program keeps its files beside itself, and compiling it anew throws them away; run from source it keeps none. */
const FOLDER = import.meta.url.endsWith(".ts") ? null : dirname(fileURLToPath(import.meta.url));

interface Kept<T> {
  /** Those that were open when it was written. */
  readonly faces: readonly FaceFile[];
  readonly content: T;
}

interface FaceFile {
  readonly family: string;
  readonly weight: Weight;
  readonly file: string;
  readonly size: number;
  /** Milliseconds of the epoch. */
  readonly changed: number;
}

/**
 * A file in which a command keeps for the next what it made: much of that was measured or looked up in faces, so all of it
 * holds for as long as these are the same files.
 */
export class KeptFile<T> {
  readonly #path: string | null;

  constructor(name: string) {
    this.#path = FOLDER && join(FOLDER, name);
  }

  /**
   * What was kept; undefined where nothing was, or the file is damaged or was made with other faces. Its faces count as
   * opened from then on.
   */
  read(): T | undefined {
    if (this.#path === null) return undefined;
    try {
      const text = readFileSync(this.#path, "utf8");
      const cut = text.indexOf("\n");
      const body = text.slice(cut + 1);
      if (digest(body) !== text.slice(0, cut)) return undefined;
      const { faces, content } = JSON.parse(body) as Kept<T>;
      if (!faces.every(isAsItWas)) return undefined;
      for (const { family, weight } of faces) faceNamed(family, weight);
      return content;
    } catch {
      return undefined;
    }
  }

  /** As far as the folder lets us: the program may lie where only an administrator writes. */
  async write(content: T): Promise<void> {
    if (this.#path === null) return;
    try {
      const faces = openedFaces().map(({ family, weight, file }) => ({ family, weight, file, ...stateOf(file) }));
      const body = JSON.stringify({ faces, content } satisfies Kept<T>);
      await writeWhole(this.#path, `${digest(body)}\n${body}`);
    } catch {
      // Then each command does its own work.
    }
  }
}

function isAsItWas({ family, weight, ...before }: FaceFile): boolean {
  const { size, changed } = stateOf(before.file);
  return faceNamed(family, weight).file === before.file && size === before.size && changed === before.changed;
}

function stateOf(file: string): { readonly size: number; readonly changed: number } {
  const { size, mtimeMs } = statSync(file);
  return { size, changed: mtimeMs };
}
