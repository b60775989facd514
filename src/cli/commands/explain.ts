import { DEFAULT_ENGINE } from "../../build/printing/engine.ts";
import { isError } from "../../problem.ts";
import { describeExplanation, describeRow } from "../describe-explanation.ts";
import { describeProblems } from "../describe-problem.ts";
import { ExitCode } from "../exit-code.ts";
import type { Outside } from "../outside.ts";
import { settingsOf, takesAsOf, takesLanguages, WrongUse, type AddCommand, type Settings } from "./command.ts";

interface Options {
  readonly fact?: string;
  readonly row?: string;
}

/** `briefing explain PACK`: from a printed figure to its cell and sources; with `--row`, from a row to the packs. */
export const explain: AddCommand = (program, perform) => {
  const command = takesLanguages(takesAsOf(program.command("explain")))
    .description("show the facts in a pack with their sources and why it would be rebuilt, or the packs of a row")
    .argument("[pack]", "a name such as countries/kazakhstan")
    .option("--fact <text>", "only facts whose name, value or printed words hold this text, each in full")
    .option("--row <table/key>", "instead of a pack: the packs, their sections and pages, that print this row")
    .action((pack: string | undefined, { fact, row }: Options) =>
      perform((outside) => {
        const settings = settingsOf(command, outside);
        if (pack !== undefined && row === undefined) return explainPacks(pack, fact, settings, outside);
        if (pack === undefined && row !== undefined) return explainOneRow(row, settings, outside);
        throw new WrongUse("explain takes either a pack or --row table/key.");
      }),
    );
};

async function explainPacks(
  pack: string,
  fact: string | undefined,
  { project, out, json, asOf, languages }: Settings,
  { stdout, stderr }: Outside,
): Promise<ExitCode> {
  const { explain: explainPack } = await import("../../build/explaining/explain.ts");
  const only = { ...(asOf && { asOf }), ...(languages && { languages }) };
  const options = { out, pack, fact: fact ?? "", engine: DEFAULT_ENGINE, ...only };
  const { value, problems } = await explainPack(project, options);
  if (json) stdout.write(`${JSON.stringify({ problems, packs: value }, null, 2)}\n`);
  else {
    // Notes are on the project as a whole, but for what is said of the name that was given.
    stderr.write(describeProblems(problems.filter((each) => isError(each) || each.place.file === "")));
    for (const each of value) stdout.write(describeExplanation(each, fact !== undefined));
  }
  return problems.some(isError) ? ExitCode.toMend : ExitCode.done;
}

async function explainOneRow(
  row: string,
  { project, json, asOf }: Settings,
  { stdout, stderr }: Outside,
): Promise<ExitCode> {
  const { explainRow } = await import("../../build/explaining/explain-row.ts");
  const { value, problems } = await explainRow(project, row, { engine: DEFAULT_ENGINE, ...(asOf && { asOf }) });
  if (json) stdout.write(`${JSON.stringify({ problems, row: value }, null, 2)}\n`);
  else {
    stderr.write(describeProblems(problems.filter(isError)));
    if (value) stdout.write(describeRow(value));
  }
  return value ? ExitCode.done : ExitCode.toMend;
}
