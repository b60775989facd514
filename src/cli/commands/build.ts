import { folderInForm, readAskedForm, type AskedForm } from "../../build/printing/asked-form.ts";
import { DEFAULT_ENGINE } from "../../build/printing/engine.ts";
import { isError } from "../../problem.ts";
import { buildAndTell } from "../build-and-tell.ts";
import { ExitCode } from "../exit-code.ts";
import { engineOf, jobsOf, settingsOf, takesAsOf, takesLanguages, WrongUse, type AddCommand } from "./command.ts";

interface Options extends AskedForm {
  readonly force?: boolean;
  readonly draft?: boolean;
  readonly engine?: string;
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
    .option("--paper <name>", "on A4, A5 or Letter, laid out anew")
    .option("--print <colours>", "grey: in greys alone, for a printer without colours")
    .option("--large-print", "laid out anew at 18 points and more")
    .option("--notes", "with a ruled column for notes")
    .option("--punch", "with a wider margin to punch, on both sides of a sheet")
    .option("--jobs <n>", "how many threads fill and print; as many as the batch is worth where absent")
    .option("--engine <name>", "galley (our own pages) or stock (plain react-pdf, for comparison)", DEFAULT_ENGINE)
    .action((patterns: string[], { force = false, draft = false, engine = DEFAULT_ENGINE, jobs, ...asForm }: Options) =>
      perform(async (outside) => {
        const { project, out: folder, json, asOf, languages } = settingsOf(command, outside);
        const form = readAskedForm(asForm);
        if (typeof form === "string") throw new WrongUse(form);
        if (form && engine === "stock")
          throw new WrongUse("Plain react-pdf prints in no other form. Leave out --engine.");
        if (draft && engine !== DEFAULT_ENGINE) throw new WrongUse("A draft has pages of our own. Leave out --engine.");
        const out = form ? folderInForm(folder, form) : folder;
        const asked = {
          out,
          patterns,
          force,
          engine: draft ? "draft" : engineOf(engine),
          ...(jobs !== undefined && { jobs: jobsOf(jobs) }),
          ...(asOf && { asOf }),
          ...(languages && { languages }),
          ...(form && { form }),
        };
        const { problems, interrupted } = await buildAndTell(project, asked, outside, json ? "json" : "lines");
        if (interrupted) return ExitCode.interrupted;
        return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
      }),
    );
};
