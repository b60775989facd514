import { DEFAULT_ENGINE } from "../../build/printing/engine.ts";
import { isError } from "../../problem.ts";
import { changesAsMarkdown, changesAsText } from "../describe-changes.ts";
import { describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import { settingsOf, type AddCommand } from "./command.ts";

interface Options {
  readonly since?: string;
  readonly markdown?: boolean;
}

/** `briefing changes`: what the tables say differently since an edition, and which packs that reaches. */
export const changes: AddCommand = (program, perform) => {
  const command = program
    .command("changes")
    .description("list what changed since an edition, and the packs that it reaches")
    .option("--since <edition>", "the newest where absent")
    .option("--markdown", "print as Markdown, to be sent or kept")
    .action(({ since, markdown = false }: Options) =>
      perform(async (outside) => {
        const { project, json } = settingsOf(command, outside);
        const { changes: changesOf } = await import("../../build/editions/changes.ts");
        const { value, problems } = await changesOf(project, {
          look: DEFAULT_ENGINE,
          ...(since !== undefined && { since }),
        });
        const failed = problems.some(isError);
        if (json) outside.stdout.write(`${JSON.stringify({ problems, ...value }, null, 2)}\n`);
        else if (failed) outside.stderr.write(describeProblems(problems.filter(isError)));
        else outside.stdout.write(markdown ? changesAsMarkdown(value) : changesAsText(value));
        return failed ? ExitCode.toMend : ExitCode.done;
      }),
    );
};
