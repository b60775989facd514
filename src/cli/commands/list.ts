import { DEFAULT_ENGINE } from "../../build/printing/engine.ts";
import type { Plan } from "../../build/planning/plan.ts";
import { isError } from "../../problem.ts";
import { describeProblems } from "../describe-problem.ts";
import { describeReason } from "../describe-reason.ts";
import { ExitCode } from "../exit-code.ts";
import { settingsOf, takesAsOf, takesLanguages, type AddCommand } from "./command.ts";

/** `briefing list`: the packs, and whether each is up to date. */
export const list: AddCommand = (program, perform) => {
  const command = takesLanguages(takesAsOf(program.command("list")))
    .description("list the packs, and whether each is up to date")
    .action(() =>
      perform(async (outside) => {
        const { project, out, json, asOf, languages } = settingsOf(command, outside);
        const { planBuild } = await import("../../build/planning/plan-build.ts");
        const options = {
          out,
          patterns: [],
          force: false,
          engine: DEFAULT_ENGINE,
          keep: 0,
          ...(asOf && { asOf }),
          ...(languages && { languages }),
        };
        const { value, problems } = await planBuild(project, options);
        if (json) outside.stdout.write(`${JSON.stringify({ problems, packs: value.steps }, null, 2)}\n`);
        else {
          outside.stderr.write(describeProblems(problems.filter(isError)));
          const longest = Math.max(...value.steps.map(({ id }) => id.length));
          for (const step of value.steps) outside.stdout.write(`${step.id.padEnd(longest)}  ${stateOf(step)}\n`);
        }
        return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
      }),
    );
};

function stateOf(step: Plan): string {
  switch (step.kind) {
    case "keep":
      return "up to date";
    case "build":
      return `to be built: ${describeReason(step.why)}`;
    case "remove":
      return "to be removed: no template asks for it";
  }
}
