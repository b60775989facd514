import { DEFAULT_ENGINE } from "../../build/engine.ts";
import { isError } from "../../problem.ts";
import { describeOutcome, describeResult } from "../describe-build.ts";
import { describeCheck } from "../describe-check.ts";
import { describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import { openProgress } from "../progress.ts";
import { engineOf, jobsOf, settingsOf, takesAsOf, type AddCommand } from "./command.ts";

interface Options {
  readonly force?: boolean;
  readonly engine: string;
  readonly jobs?: string;
}

/** `briefing build [PACK…]`: prints what changed. */
export const build: AddCommand = (program, perform) => {
  const command = takesAsOf(program.command("build"))
    .description("print the packs that changed")
    .argument(
      "[pack...]",
      "names or patterns such as countries/kazakhstan or countries/*; all packs where none is given",
    )
    .option("--force", "print also what has not changed")
    .option("--jobs <n>", "how many threads print; as many as the batch is worth where absent")
    .option("--engine <name>", "galley (our own pages) or stock (plain react-pdf, for comparison)", DEFAULT_ENGINE)
    .action((patterns: string[], { force = false, engine, jobs }: Options) =>
      perform(async (outside) => {
        const { stdout, stderr, clock, signal } = outside;
        const { project, out, json, asOf } = settingsOf(command, outside);
        const settings = { engine: engineOf(engine), ...(jobs !== undefined && { jobs: jobsOf(jobs) }) };
        const started = clock();
        const progress = openProgress(json ? null : stdout, clock);
        const { build: buildPacks } = await import("../../build/build.ts");
        const outcome = await buildPacks(project, {
          ...settings,
          out,
          patterns,
          force,
          ...(asOf && { asOf }),
          ...(signal && { signal }),
          onWaiting: () => stderr.write("Another build is at work in this folder; waiting for it to end.\n"),
          onPlanned: (steps) => progress.begin(steps),
          onPack: (result) => {
            const line = describeResult(result);
            if (line !== null) progress.line(line);
            if (result.outcome === "built" || result.outcome === "failed") progress.step();
          },
        });
        progress.end();
        const { problems, results, interrupted } = outcome;
        const failed = problems.some(isError);
        if (json) stdout.write(`${JSON.stringify({ problems, packs: results, interrupted }, null, 2)}\n`);
        else {
          const toSay = problems.filter((problem) => problem.severity !== "note");
          stderr.write(describeProblems(toSay));
          if (failed && results.length === 0) stderr.write(`\n${describeCheck(toSay, 0)}\n`);
          else stdout.write(`${describeOutcome(outcome, clock() - started)}\n`);
        }
        if (interrupted) return ExitCode.interrupted;
        return failed ? ExitCode.toMend : ExitCode.done;
      }),
    );
};
