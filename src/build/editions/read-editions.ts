import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Checked, Problem } from "../../problem.ts";
import { readIfThere } from "../output/publish.ts";
import type { Edition } from "./edition.ts";
import { EDITION_FILE, FACTS_FILE, printedFile } from "./edition-files.ts";
import { parseEdition, parseEditionHead, type EditionHead } from "./parse-edition.ts";

/** Where a project keeps its editions, each in a folder of its name. */
export const EDITIONS = "editions";

/** The heads of all editions of a project, newest first. */
export async function readEditionHeads(project: string): Promise<Checked<readonly EditionHead[]>> {
  const names = await readdir(join(project, EDITIONS)).catch(() => []);
  const problems: Problem[] = [];
  const heads: EditionHead[] = [];
  for (const name of names.filter((each) => !each.startsWith(".")).toSorted()) {
    const text = await textOf(join(project, EDITIONS, name, EDITION_FILE));
    // A folder that holds no edition is somebody's own.
    if (text === null) continue;
    const head = parseEditionHead(text, `${EDITIONS}/${name}`);
    problems.push(...head.problems);
    if (head.value) heads.push({ ...head.value, name });
  }
  return { value: heads.toSorted((a, b) => b.number - a.number || (a.name < b.name ? 1 : -1)), problems };
}

/** An edition, whole. */
export async function readEdition(project: string, head: EditionHead): Promise<Checked<Edition>> {
  const folder = `${EDITIONS}/${head.name}`;
  const paths = [FACTS_FILE, ...[...head.packs.keys()].map(printedFile)];
  const texts = await Promise.all(paths.map((path) => textOf(join(project, folder, path))));
  const byPath = new Map(paths.map((path, index) => [path, texts[index] ?? null]));
  return parseEdition(head, folder, (path) => byPath.get(path) ?? null);
}

async function textOf(path: string): Promise<string | null> {
  const bytes = await readIfThere(path);
  return bytes && new TextDecoder().decode(bytes);
}
