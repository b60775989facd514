import { open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { LIMITS } from "../../tables/limits.ts";

/** The files a build reads, by path relative to the project folder, with forward slashes. */
export type ProjectFiles = ReadonlyMap<string, Uint8Array>;

/** Where a project keeps what it is made of. */
export const DESCRIPTOR = "data/datapackage.json";
/** How its packs look; a project without it has the built-in look. */
export const THEME = "templates/theme.yaml";
export const FOLDERS = ["data", "templates"];

/** Editors leave lock and swap files beside what they edit. */
export const isPassedOver = (name: string): boolean => /^[.~]/.test(name);

/**
 * Reads `data/` and `templates/` (or other folders) of a project folder whole, so that every later stage is pure. Names
 * that begin with a dot or a tilde are passed over, and so is what is no file, such as a pipe. Of a file that is larger
 * than any table may be, only so much is read as shows that. A folder that is missing is empty.
 */
export async function readProjectFiles(folder: string, folders = FOLDERS, most = MOST_BYTES): Promise<ProjectFiles> {
  const found = await Promise.all(folders.map((name) => walk(folder, name)));
  const paths = found.flat().toSorted();
  const contents = await Promise.all(paths.map((path) => readUpTo(join(folder, path), most)));
  return new Map(paths.flatMap((path, i) => (contents[i] ? [[path, contents[i]] as const] : [])));
}

/** A byte more than a table may have. */
const MOST_BYTES = LIMITS.fileBytes + 1;

/** A file's first bytes; null for what is no file, or was removed meanwhile. */
async function readUpTo(path: string, most: number): Promise<Uint8Array | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  if (found.size <= most) return readFile(path);
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function walk(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const nested = await Promise.all(
    entries
      .filter((entry) => !isPassedOver(entry.name))
      .map(async (entry) => {
        const path = `${folder}/${entry.name}`;
        return entry.isDirectory() ? walk(root, path) : [path];
      }),
  );
  return nested.flat();
}
