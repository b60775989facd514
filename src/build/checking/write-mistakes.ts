import type { Problem } from "../../problem.ts";
import type { Loaded } from "../loading/load.ts";
import { mistakesIn, type FileMistakes } from "./mistakes.ts";
import { readProjectFiles } from "../loading/project-files.ts";
import { writeWhole } from "../output/publish.ts";
import { writeFailure } from "../output/write-problem.ts";

export interface MistakesPage {
  /** Absolute. */
  readonly path: string;
  readonly write: (mistakes: readonly FileMistakes[]) => string;
}

/** Writes a page of the problems of a project beside their rows; says why where it could not be written. */
export async function writeMistakes(
  project: string,
  { problems, loaded }: { readonly problems: readonly Problem[]; readonly loaded: Loaded },
  { path, write }: MistakesPage,
): Promise<Problem | undefined> {
  const files = await readProjectFiles(project);
  const { tables, facts } = loaded;
  const page = write(mistakesIn(problems, { files, tables, descriptor: facts.descriptor }));
  try {
    await writeWhole(path, page);
    return undefined;
  } catch (error) {
    return writeFailure(error, path, project).problem;
  }
}
