import { join } from "node:path";
import type { Problem } from "../../problem.ts";
import { writeWhole } from "./publish.ts";
import { writeFailure } from "./write-problem.ts";

/** Writes every file of a project or, where one cannot be written, leaves all as they were `before`. */
export async function writeAll(
  project: string,
  files: ReadonlyMap<string, Uint8Array>,
  before: ReadonlyMap<string, Uint8Array>,
): Promise<Problem | undefined> {
  const written: string[] = [];
  for (const [file, bytes] of files) {
    const path = join(project, file);
    try {
      await writeWhole(path, bytes);
      written.push(file);
    } catch (error) {
      for (const each of written) await writeWhole(join(project, each), before.get(each)!);
      return writeFailure(error, path, project).problem;
    }
  }
  return undefined;
}
