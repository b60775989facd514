import { isError, type Checked } from "../problem.ts";
import { load, type Loaded } from "./load.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { programDigest } from "./program-digest.ts";
import { readProjectFiles } from "./project-files.ts";

/** Everything that a project asks for, as far as it can be known without printing a page. */
export interface Survey {
  readonly loaded: Loaded;
  /** Empty where a table or template is in error: what they would give is not worth having. */
  readonly prepared: readonly Prepared[];
}

/** Loads, checks and fills everything; cheap enough to be done at every command. */
export async function survey(project: string, look: string): Promise<Checked<Survey>> {
  const [files, program] = await Promise.all([readProjectFiles(project), programDigest()]);
  const { value: loaded, problems } = load(files);
  if (problems.some(isError)) return { value: { loaded, prepared: [] }, problems };
  const prepared = loaded.packs.map((pack) => prepare(pack, loaded, { program, look }));
  return {
    value: { loaded, prepared: prepared.map(({ value }) => value) },
    problems: [...problems, ...prepared.flatMap((each) => each.problems)],
  };
}
