import { DEFAULT_ENGINE } from "../../build/engine.ts";
import { isError } from "../../problem.ts";
import { describeCheck } from "../describe-check.ts";
import { describeDoubts } from "../describe-doubts.ts";
import { describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import { settingsOf, takesAsOf, takesLanguages, type AddCommand } from "./command.ts";

/** `briefing check`: tables, templates, wording and faces, without printing; and which facts to read with care. */
export const check: AddCommand = (program, perform) => {
  const command = takesLanguages(takesAsOf(program.command("check")))
    .description("look for mistakes in tables, templates, wording and faces, without printing")
    .option("--strict", "a text that is not translated is an error")
    .action(({ strict = false }: { strict?: boolean }) =>
      perform(async (outside) => {
        const { project, json, asOf, languages } = settingsOf(command, outside);
        const { survey } = await import("../../build/survey.ts");
        const { value, problems } = await survey(project, {
          patterns: [],
          look: DEFAULT_ENGINE,
          keep: 0,
          strict,
          ...(asOf && { asOf }),
          ...(languages && { languages }),
        });
        const { doubtsAbout } = await import("../../build/doubts.ts");
        const doubts = problems.some(isError) ? [] : doubtsAbout(value.loaded.facts);
        if (json)
          outside.stdout.write(`${JSON.stringify({ problems, untranslated: value.untranslated, doubts }, null, 2)}\n`);
        else {
          const found = [describeProblems(problems), describeDoubts(doubts)].filter((text) => text !== "");
          outside.stdout.write([...found, `${describeCheck(problems, value.packs.length)}\n`].join("\n"));
        }
        return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
      }),
    );
};
