import { DEFAULT_ENGINE } from "../../build/engine.ts";
import { isError } from "../../problem.ts";
import { buildAndTell } from "../build-and-tell.ts";
import { ExitCode } from "../exit-code.ts";
import { engineOf, jobsOf, settingsOf, takesAsOf, takesLanguages, type AddCommand } from "./command.ts";

interface Options {
  readonly force?: boolean;
  readonly draft?: boolean;
  readonly engine: string;
  readonly jobs?: string;
}

/** `briefing build [PACK…]`: prints what changed. */
export const build: AddCommand = (program, perform) => {
  const command = takesLanguages(takesAsOf(program.command("build")))
    .description("print the packs that changed")
    .argument(
      "[pack...]",
      "names or patterns such as countries/kazakhstan or countries/*; all packs where none is given",
    )
    .option("--force", "print also what has not changed")
    .option("--draft", "warn of what is not accessible yet, and print it without a claim of conformity")
    .option("--jobs <n>", "how many threads fill and print; as many as the batch is worth where absent")
    .option("--engine <name>", "galley (our own pages) or stock (plain react-pdf, for comparison)", DEFAULT_ENGINE)
    .action((patterns: string[], { force = false, draft = false, engine, jobs }: Options) =>
      perform(async (outside) => {
        const { project, out, json, asOf, languages } = settingsOf(command, outside);
        const asked = {
          out,
          patterns,
          force,
          engine: draft ? "draft" : engineOf(engine),
          ...(jobs !== undefined && { jobs: jobsOf(jobs) }),
          ...(asOf && { asOf }),
          ...(languages && { languages }),
        };
        const { problems, interrupted } = await buildAndTell(project, asked, outside, json ? "json" : "lines");
        if (interrupted) return ExitCode.interrupted;
        return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
      }),
    );
};
