import { join, relative, resolve } from "node:path";
import { DEFAULT_ENGINE } from "../../build/printing/engine.ts";
import { isError } from "../../problem.ts";
import { describeCheck } from "../describe-check.ts";
import { describeDoubts } from "../describe-doubts.ts";
import { describeProblem, describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import { mistakesPage } from "../mistakes-page.ts";
import { settingsOf, takesAsOf, takesLanguages, type AddCommand } from "./command.ts";

interface Options {
  readonly strict?: boolean;
  readonly html?: string | true;
}

/** `briefing check`: tables, templates, wording and faces, without printing; and which facts to read with care. */
export const check: AddCommand = (program, perform) => {
  const command = takesLanguages(takesAsOf(program.command("check")))
    .description("look for mistakes in tables, templates, wording and faces, without printing")
    .option("--strict", "a text that is not translated is an error")
    .option(
      "--html [file]",
      "write the mistakes beside their rows as a page; without a name, mistakes.html beside the packs",
    )
    .action(({ strict = false, html }: Options) =>
      perform(async (outside) => {
        const { project, out, json, asOf, languages } = settingsOf(command, outside);
        const { survey } = await import("../../build/survey.ts");
        const { value, problems } = await survey(project, {
          patterns: [],
          look: DEFAULT_ENGINE,
          keep: 0,
          strict,
          ...(asOf && { asOf }),
          ...(languages && { languages }),
        });
        const verdict = describeCheck(problems, value.packs.length, value.audiences);
        const { doubtsAbout } = await import("../../build/checking/doubts.ts");
        const doubts = problems.some(isError) ? [] : doubtsAbout(value.loaded.facts);
        if (json)
          outside.stdout.write(
            `${JSON.stringify({ problems, audiences: value.audiences, untranslated: value.untranslated, doubts }, null, 2)}\n`,
          );
        else {
          const found = [describeProblems(problems), describeDoubts(doubts)].filter((text) => text !== "");
          outside.stdout.write([...found, `${verdict}\n`].join("\n"));
        }
        if (html === undefined) return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
        const path = html === true ? join(out, "mistakes.html") : resolve(outside.cwd, html);
        const { writeMistakes } = await import("../../build/checking/write-mistakes.ts");
        const write = (mistakes: Parameters<typeof mistakesPage>[0]): string => mistakesPage(mistakes, verdict);
        const failure = await writeMistakes(project, { problems, loaded: value.loaded }, { path, write });
        if (failure) outside.stderr.write(`${describeProblem(failure)}\n`);
        else if (!json)
          outside.stdout.write(`The mistakes stand beside their rows in ${relative(outside.cwd, path)}.\n`);
        return failure || problems.some(isError) ? ExitCode.toMend : ExitCode.done;
      }),
    );
};
