import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isError, type Checked, type Problem } from "../../problem.ts";
import type { Engine } from "../printing/engine.ts";
import { survey } from "../survey.ts";
import { writeFailure } from "../output/write-problem.ts";
import type { Edition } from "./edition.ts";
import { editionFiles, type EditionFile } from "./edition-files.ts";
import { makeEdition } from "./make-edition.ts";
import { printedFacts } from "./printed-facts.ts";
import { EDITIONS, readEditionHeads } from "./read-editions.ts";

/** Letters, figures, dots and hyphens: what every file system takes as a folder's name. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/**
 * Freezes what every pack says now, as a folder of text files. Null, and nothing written, where there is an error or the
 * system does not let it be written.
 */
export async function freezeEdition(project: string, name: string, look: Engine): Promise<Checked<Edition | null>> {
  const wrong = await objectionTo(project, name);
  if (wrong) return { value: null, problems: [wrong] };
  const { value: surveyed, problems } = await survey(project, { patterns: [], look, keep: 0 });
  if (problems.some(isError)) return { value: null, problems };
  const { facts, editions = [] } = surveyed.loaded;
  const packs = surveyed.packs.map(({ id }) => {
    const { filled, job } = surveyed.prepared(id);
    return { id, title: job.document.title, printed: printedFacts(filled.reads, facts) };
  });
  const edition = makeEdition(name, facts, packs, editions);
  const folder = join(project, EDITIONS, name);
  try {
    await writeFolder(join(project, EDITIONS), name, editionFiles(edition));
  } catch (error) {
    return { value: null, problems: [writeFailure(error, folder, project).problem] };
  }
  return { value: edition, problems };
}

async function objectionTo(project: string, name: string): Promise<Problem | null> {
  const place = { file: EDITIONS };
  if (!NAME.test(name)) {
    const reason = `"${name}" cannot be the name of an edition.`;
    const wanted = "up to 64 letters, figures, dots, hyphens and underscores, a letter or figure first";
    return { severity: "error", code: "edition-name-wrong", place, reason, found: name, wanted };
  }
  const { value: heads } = await readEditionHeads(project);
  // Some file systems take two names that differ only in case for one.
  const same = heads.find((head) => head.name.toLowerCase() === name.toLowerCase());
  if (!same) return null;
  return {
    severity: "error",
    code: "edition-exists",
    place: { file: `${EDITIONS}/${same.name}` },
    reason: `There is an edition ${same.name} already, and editions are never changed.`,
    found: name,
    advice: "Give this one another name.",
  };
}

/** The folder appears whole or not at all. */
async function writeFolder(parent: string, name: string, files: readonly EditionFile[]): Promise<void> {
  const unfinished = join(parent, `.${name}.unfinished`);
  await rm(unfinished, { recursive: true, force: true });
  try {
    for (const { path, text } of files) {
      const file = join(unfinished, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await rename(unfinished, join(parent, name));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}
