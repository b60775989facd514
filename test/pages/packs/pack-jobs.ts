import { fileURLToPath } from "node:url";
import type { PrintJob } from "../../../src/build/printing/print.ts";
import { survey } from "../../../src/build/survey.ts";
import { isError } from "../../../src/problem.ts";

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** The packs of this project that match, as the press gets them; all where nothing is given. */
export async function packJobs(...patterns: readonly string[]): Promise<readonly PrintJob[]> {
  const { value, problems } = await survey(project, { patterns, look: "galley", keep: Infinity });
  const [error] = problems.filter(isError);
  if (error) throw new Error(`The packs of this project cannot be filled: ${JSON.stringify(error)}`);
  return value.packs.map(({ id }) => value.jobOf(id));
}
