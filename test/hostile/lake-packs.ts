import { load } from "../../src/build/loading/load.ts";
import { prepare } from "../../src/build/prepare.ts";
import { print } from "../../src/build/printing/print.ts";
import type { ProjectFiles } from "../../src/build/loading/project-files.ts";
import { documentText } from "../../src/document/document-text.ts";
import { isError, type Problem } from "../../src/problem.ts";
import { FILES } from "../dialects/lakes.ts";

/** The lakes with some of their files replaced. */
export const lakesWith = (files: Readonly<Record<string, string | Uint8Array>>): Map<string, Uint8Array> =>
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

/** What becomes of a project whose packs are printed, as far as they can be, and how many were. */
export async function printAll(
  files: ProjectFiles,
): Promise<{ readonly problems: readonly Problem[]; readonly printed: number }> {
  const { value, problems } = await load(files);
  const found: Problem[] = [...problems];
  let printed = 0;
  for (const pack of problems.some(isError) ? [] : value.packs) {
    const { value: ready, problems: inPack } = prepare(pack, value, { program: "", look: "" });
    found.push(...inPack);
    if (inPack.some(isError)) continue;
    const file = await print(ready.job, "galley");
    found.push(...file.problems);
    if (file.value) printed += 1;
  }
  return { problems: found, printed };
}
