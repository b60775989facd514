import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { AS_OF_FOLDER } from "../loading/as-of-date.ts";
import { FORMS_FOLDER } from "../printing/asked-form.ts";

/** Marks files of ours that are still being written, so that a later run can clear what a killed one left. */
const UNFINISHED = ".unfinished";
const isUnfinished = (name: string): boolean => /\.[0-9a-f]{8}\.unfinished$/.test(name);

/** Folders that have a record of their own. */
const APART = [AS_OF_FOLDER, FORMS_FOLDER];
const isApart = (name: string): boolean => APART.includes(name.split(sep)[0] ?? "");

/**
 * Writes a file so that it appears whole or not at all: under a temporary name in the same folder, flushed to the disk,
 * then renamed over the old one.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID().slice(0, 8)}${UNFINISHED}`;
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Writes a file whole, if it does not hold this already. */
export async function writeIfOther(path: string, content: string): Promise<void> {
  if (!(await holds(path, content))) await writeWhole(path, content);
}

/** Whether there is a file with just this content. */
export async function holds(path: string, content: string): Promise<boolean> {
  const there = await readIfThere(path);
  return there !== null && Buffer.from(content).equals(there);
}

export const removeFile = (path: string): Promise<void> => rm(path, { force: true });

/** Removes a file of ours, and the folders above it up to `root` that this leaves empty. */
export async function withdraw(root: string, file: string): Promise<void> {
  await rm(join(root, file), { force: true });
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    try {
      await rmdir(join(root, folder));
    } catch {
      return;
    }
  }
}

/** Removes what an interrupted build left half written under `root`; builds as of a date clear their own folders. */
export async function clearUnfinished(root: string): Promise<void> {
  const names = await readdir(root, { recursive: true }).catch(() => [] as string[]);
  await Promise.all(
    names.filter((name) => isUnfinished(name) && !isApart(name)).map((name) => rm(join(root, name), { force: true })),
  );
}

/** What stands in a file's place where there is no file. */
const NO_FILE = new Set<string | undefined>(["ENOENT", "ENOTDIR", "EISDIR"]);

/** The content of a file, or null where there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (NO_FILE.has((error as NodeJS.ErrnoException).code)) return null;
    throw error;
  }
}
