import type { Checked, Problem } from "../../problem.ts";
import { isError } from "../../problem.ts";
import type { Loaded } from "../loading/load.ts";
import type { Edition } from "./edition.ts";
import { editionsSince } from "./since-editions.ts";
import { readEdition, readEditionHeads } from "./read-editions.ts";

/** A pack is compared with the newest edition, or where it is that one, with the one before. */
const COMPARED = 2;

/** A loaded project with its newest editions, compared with its facts. Facts as of an earlier date have none. */
export async function withEditions(project: string, loaded: Loaded): Promise<Checked<Loaded>> {
  if (loaded.facts.asOf) return { value: loaded, problems: [] };
  const heads = await readEditionHeads(project);
  const problems: Problem[] = [...heads.problems];
  const editions: Edition[] = [];
  for (const head of problems.some(isError) ? [] : heads.value.slice(0, COMPARED)) {
    const edition = await readEdition(project, head);
    problems.push(...edition.problems);
    editions.push(edition.value);
  }
  return { value: { ...loaded, editions: editionsSince(editions, loaded.facts) }, problems };
}
