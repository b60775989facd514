import { join } from "node:path";
import { DEFAULT_ENGINE } from "../../build/engine.ts";
import { PAPERS, type PrintForm } from "../../packs/pack.ts";
import { formName, formOf, isFormWord } from "../../packs/print-form.ts";
import { isError } from "../../problem.ts";
import { buildAndTell } from "../build-and-tell.ts";
import { ExitCode } from "../exit-code.ts";
import { engineOf, jobsOf, settingsOf, takesAsOf, takesLanguages, WrongUse, type AddCommand } from "./command.ts";

interface Options {
  readonly force?: boolean;
  readonly draft?: boolean;
  readonly engine?: string;
  readonly jobs?: string;
  readonly paper?: string;
  readonly print?: string;
  readonly largePrint?: boolean;
  readonly notes?: boolean;
  readonly punch?: boolean;
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
        const form = formAsked(asForm);
        if (form && engine === "stock")
          throw new WrongUse("Plain react-pdf prints in no other form. Leave out --engine.");
        const out = form ? join(folder, "print", formName(form)) : folder;
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

/** The form that the options ask for, if any. */
function formAsked({ paper, print, largePrint, notes, punch }: Options): PrintForm | undefined {
  const words = [paper?.toLowerCase(), print?.toLowerCase(), largePrint && "large", notes && "notes", punch && "punch"];
  const given = words.flatMap((word) => (typeof word === "string" ? [word] : []));
  if (paper !== undefined && !PAPERS.some((name) => name.toLowerCase() === paper.toLowerCase()))
    throw new WrongUse(`There is no paper "${paper}". Wanted: ${PAPERS.join(", ")}.`);
  if (print !== undefined && print.toLowerCase() !== "grey")
    throw new WrongUse(`--print takes grey, not "${print}". Without it, packs are printed in the colours of the look.`);
  return given.length === 0 ? undefined : formOf(given.filter(isFormWord));
}
