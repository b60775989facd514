import { DEFAULT_ENGINE } from "../../build/print.ts";
import { survey } from "../../build/survey.ts";
import { describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import { settingsOf, type AddCommand } from "./command.ts";
import { isError, type Problem, type Severity } from "../../problem.ts";

/** `briefing check`: tables, templates, wording and faces, without printing. */
export const check: AddCommand = (program, perform) => {
  const command = program
    .command("check")
    .description("look for mistakes in tables, templates, wording and faces, without printing")
    .action(() =>
      perform(async (outside) => {
        const { project, json } = settingsOf(command, outside);
        const { value, problems } = await survey(project, DEFAULT_ENGINE);
        if (json) outside.stdout.write(`${JSON.stringify({ problems }, null, 2)}\n`);
        else {
          outside.stdout.write(describeProblems(problems));
          outside.stdout.write(`${count(problems, value.prepared.length)}\n`);
        }
        return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
      }),
    );
};

function count(problems: readonly Problem[], packs: number): string {
  const of = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const found = (["error", "warning", "note"] as const)
    .map((severity) => [of(severity), severity] as const)
    .filter(([n]) => n > 0)
    .map(([n, severity]) => `${n} ${severity}${n === 1 ? "" : "s"}`);
  return `${found.length > 0 ? found.join(", ") : "No mistakes"}; ${packs} pack${packs === 1 ? "" : "s"} can be built.`;
}
