import { load } from "../../src/build/load.ts";
import { prepare } from "../../src/build/prepare.ts";
import { print } from "../../src/build/print.ts";
import type { ProjectFiles } from "../../src/build/project-files.ts";
import { documentText } from "../../src/document/document-text.ts";
import { isError, type Problem } from "../../src/problem.ts";
import { FILES } from "../dialects/lakes.ts";

/** The lakes with some of their files replaced. */
export const lakesWith = (files: Readonly<Record<string, string | Uint8Array>>): ProjectFiles =>
  new Map([
    ...FILES,
    ...Object.entries(files).map(
      ([path, content]) => [path, typeof content === "string" ? new TextEncoder().encode(content) : content] as const,
    ),
  ]);

/** What becomes of a project: its problems, and the text of each pack that could be filled. */
export async function fillAll(
  files: ProjectFiles,
): Promise<{ problems: readonly Problem[]; texts: readonly string[] }> {
  const { value, problems } = await load(files);
  if (problems.some(isError)) return { problems, texts: [] };
  const prepared = value.packs.map((pack) => prepare(pack, value, { program: "", look: "" }));
  return {
    problems: [...problems, ...prepared.flatMap((each) => each.problems)],
    texts: prepared.map((each) => documentText(each.value.job.document)),
  };
}

/** What becomes of a project whose packs are printed, as far as they can be. */
export async function printAll(files: ProjectFiles): Promise<readonly Problem[]> {
  const { value, problems } = await load(files);
  if (problems.some(isError)) return problems;
  const found: Problem[] = [...problems];
  for (const pack of value.packs) {
    const { value: ready, problems: inPack } = prepare(pack, value, { program: "", look: "" });
    found.push(...inPack);
    if (inPack.some(isError)) continue;
    const printed = await print(ready.job, "galley");
    found.push(...printed.problems);
  }
  return found;
}
