import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

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
 * Reads `data/` and `templates/` (or other folders) of a project folder whole, so that every later stage is pure. Names that begin with a
 * dot or a tilde are passed over. A folder that is missing is empty.
 */
export async function readProjectFiles(folder: string, folders = FOLDERS): Promise<ProjectFiles> {
  const found = await Promise.all(folders.map((name) => walk(folder, name)));
  const paths = found.flat().toSorted();
  const contents = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  return new Map(paths.map((path, i) => [path, contents[i]!]));
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
