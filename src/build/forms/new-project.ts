import { cp, mkdir, readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Checked } from "../../problem.ts";
import { writeFailure } from "../output/write-problem.ts";

/** What came of a wish for a new project: its files, relative to its folder, or what stands there already. */
export type NewProject =
  | { readonly kind: "made"; readonly files: readonly string[] }
  | { readonly kind: "taken"; readonly by: string };

/** What the starter's own build left in it. */
const LEFT = "dist";

/** What may stand in a folder that counts as empty: whoever keeps versions begins with these. */
const PASSED_OVER = new Set([".git"]);

/** Copies the project in `starter`, which builds as it is, to a folder that is empty or not there yet; all paths absolute. */
export async function newProject(folder: string, starter: string): Promise<Checked<NewProject | null>> {
  try {
    const found = await namesIn(folder);
    const [by] = found.filter((name) => !PASSED_OVER.has(name));
    if (by !== undefined) return { value: { kind: "taken", by }, problems: [] };
    await mkdir(folder, { recursive: true });
    const isWanted = (path: string): boolean => basename(path) !== LEFT || dirname(path) !== starter;
    await cp(starter, folder, { recursive: true, filter: isWanted });
    return { value: { kind: "made", files: await filesIn(folder) }, problems: [] };
  } catch (error) {
    // What it advises is on packs.
    const { advice: _, ...problem } = writeFailure(error, folder, dirname(folder)).problem;
    return { value: null, problems: [problem] };
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !path.startsWith(".git/"))
    .toSorted();
}
