import { resolve } from "node:path";
import { describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import type { Outside } from "../outside.ts";
import { WrongUse } from "./command.ts";

/** `briefing new project FOLDER`: writes a small project that builds, to be made one's own. */
export async function makeProject(
  [wanted, ...others]: readonly string[],
  json: boolean,
  { cwd, starter, stdout, stderr }: Outside,
): Promise<ExitCode> {
  if (wanted === undefined || wanted.startsWith("-") || others.length > 0)
    throw new WrongUse("new project takes the folder that the project is to be in, such as ../my-packs.");
  const folder = resolve(cwd, wanted);
  const { newProject } = await import("../../build/forms/new-project.ts");
  const { value, problems } = await newProject(folder, starter);
  if (value?.kind === "taken")
    throw new WrongUse(
      `${wanted} is not empty: it holds ${value.by}. Wanted: a folder that is empty or not there yet.`,
    );
  const files = value?.files ?? [];
  if (json) stdout.write(`${JSON.stringify({ problems, folder, files }, null, 2)}\n`);
  else if (!value) stderr.write(describeProblems(problems));
  else {
    const named = wanted.replace(/[\\/]+$/, "");
    for (const file of files) stdout.write(`made ${named}/${file}\n`);
    stdout.write(`It builds as it is: briefing build --project ${/\s/.test(named) ? `"${named}"` : named}\n`);
    stdout.write("Its facts are invented, and each page says so. Put yours in their place.\n");
  }
  return value ? ExitCode.done : ExitCode.toMend;
}
