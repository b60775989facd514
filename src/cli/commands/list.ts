import { planBuild } from "../../build/build.ts";
import { DEFAULT_ENGINE } from "../../build/print.ts";
import { isError } from "../../problem.ts";
import { describeProblems } from "../describe-problem.ts";
import { describeReason } from "../describe-reason.ts";
import { ExitCode } from "../exit-code.ts";
import { settingsOf, type AddCommand } from "./command.ts";

/** `briefing list`: the packs, and whether each is up to date. */
export const list: AddCommand = (program, perform) => {
  const command = program
    .command("list")
    .description("list the packs, and whether each is up to date")
    .action(() =>
      perform(async (outside) => {
        const { project, out, json } = settingsOf(command, outside);
        const {
          value: { steps },
          problems,
        } = await planBuild(project, { out, patterns: [], force: false, engine: DEFAULT_ENGINE });
        if (json) outside.stdout.write(`${JSON.stringify({ problems, packs: steps }, null, 2)}\n`);
        else {
          outside.stderr.write(describeProblems(problems.filter(isError)));
          for (const step of steps) {
            const state =
              step.kind === "keep"
                ? "up to date"
                : step.kind === "remove"
                  ? "will be removed"
                  : `to be built: ${describeReason(step.why)}`;
            outside.stdout.write(`${step.id}  ${state}\n`);
          }
        }
        return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
      }),
    );
};
