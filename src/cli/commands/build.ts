import { build as buildPacks, type PackResult } from "../../build/build.ts";
import { DEFAULT_ENGINE } from "../../build/print.ts";
import { isError } from "../../problem.ts";
import { describeProblems } from "../describe-problem.ts";
import { describeReason } from "../describe-reason.ts";
import { ExitCode } from "../exit-code.ts";
import { openProgress } from "../progress.ts";
import { settingsOf, type AddCommand } from "./command.ts";

/** `briefing build [PACK…]`: prints what changed. */
export const build: AddCommand = (program, perform) => {
  const command = program
    .command("build")
    .description("print the packs that changed")
    .argument(
      "[pack...]",
      "names or patterns such as countries/kazakhstan or countries/*; all packs where none is given",
    )
    .option("--force", "print also what has not changed")
    .option("--engine <name>", "galley (our own pages) or stock (plain react-pdf, for comparison)", DEFAULT_ENGINE)
    .action((patterns: string[], options: { force?: boolean; engine: string }) =>
      perform(async (outside) => {
        const { project, out, json } = settingsOf(command, outside);
        if (options.engine !== "galley" && options.engine !== "stock") {
          outside.stderr.write(`There is no engine "${options.engine}". Wanted: galley or stock.\n`);
          return ExitCode.wrongUse;
        }
        const started = outside.clock();
        const progress = openProgress(json ? null : outside.stdout);
        const { problems, results } = await buildPacks(project, {
          out,
          patterns,
          force: options.force ?? false,
          engine: options.engine,
          onPlanned: (steps) => progress.begin(steps),
          onPack: (result) => progress.step(describe(result)),
        });
        progress.end();
        if (json) outside.stdout.write(`${JSON.stringify({ problems, packs: results }, null, 2)}\n`);
        else {
          outside.stderr.write(describeProblems(problems.filter((problem) => problem.severity !== "note")));
          outside.stdout.write(`${summary(results, (outside.clock() - started) / 1000)}\n`);
        }
        return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
      }),
    );
};

function describe(result: PackResult): string | null {
  switch (result.outcome) {
    case "kept":
      return null;
    case "built":
      return `built ${result.file} (${result.pages} pages): ${describeReason(result.why)}`;
    case "removed":
      return `removed ${result.file}: no template asks for it`;
    case "failed":
      return `failed ${result.id}`;
  }
}

function summary(results: readonly PackResult[], seconds: number): string {
  const of = (outcome: PackResult["outcome"]) => results.filter((result) => result.outcome === outcome).length;
  const [built, kept, removed, failed] = [of("built"), of("kept"), of("removed"), of("failed")];
  if (built + removed + failed === 0 && kept > 0)
    return `Nothing changed: ${kept} packs are up to date (${seconds.toFixed(1)} s).`;
  return `${built} built, ${kept} kept, ${removed} removed, ${failed} failed in ${seconds.toFixed(1)} s.`;
}
